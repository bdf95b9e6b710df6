package org.gridloom.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.gridloom.planning.CommunitySummary;
import org.gridloom.shell.Numbers;

/** The communities, each with a way to start a plan for who may. */
class CommunityTable extends Grid<CommunitySummary> {

    private final transient Consumer<CommunitySummary> start;

    CommunityTable(List<CommunitySummary> communities, boolean mayStart, Consumer<CommunitySummary> start) {
        this.start = start;
        setId("communities");
        getElement().setAttribute("aria-label", getTranslation("plans.communities"));
        addComponentColumn(this::name)
                .setHeader(getTranslation("plans.community"))
                .setComparator(Comparator.comparing(CommunitySummary::name))
                .setFlexGrow(2);
        addColumn(community -> Numbers.of(community.households()))
                .setHeader(getTranslation("plans.households"))
                .setComparator(Comparator.comparingInt(CommunitySummary::households))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(CommunitySummary::gridsInForce)
                .setHeader(getTranslation("plans.grids"))
                .setComparator(Comparator.comparingInt(CommunitySummary::gridsInForce))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (mayStart) {
            addComponentColumn(this::startButton).setAutoWidth(true).setFlexGrow(0);
        }
        setItems(communities);
        setSizeFull();
    }

    private Div name(CommunitySummary community) {
        var where = new Span(community.streetName() + " · " + community.code());
        where.addClassName("secondary");
        var name = new Div(new Span(community.name()), where);
        name.addClassName("two-lines");
        return name;
    }

    private Button startButton(CommunitySummary community) {
        var button = new Button(getTranslation("plans.start"), e -> start.accept(community));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("plans.start.of", community.name()));
        button.setTooltipText(getTranslation(community.gridsInForce() == 0 ? "plans.start.first" : "plans.start.hint"));
        button.setDisableOnClick(true);
        return button;
    }
}
