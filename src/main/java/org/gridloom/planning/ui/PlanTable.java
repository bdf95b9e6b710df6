package org.gridloom.planning.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalInt;
import org.gridloom.planning.PlanStanding;
import org.gridloom.planning.PlanState;
import org.gridloom.shell.Names;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;

/** Plans, newest first, each with what stands in its way. */
class PlanTable extends Grid<PlanStanding> {

    PlanTable(Names names) {
        setId("plans");
        getElement().setAttribute("aria-label", getTranslation("plans.title"));
        addComponentColumn(standing -> new RouterLink(
                        standing.plan().name(),
                        StudioView.class,
                        standing.plan().id().value()))
                .setHeader(getTranslation("plans.name"))
                .setWidth("13rem")
                .setFlexGrow(3);
        addColumn(standing -> standing.plan().communityName())
                .setHeader(getTranslation("plans.community"))
                .setSortable(true)
                .setWidth("6.5rem");
        addComponentColumn(standing -> badge(standing.plan().state()))
                .setHeader(getTranslation("plans.state"))
                .setWidth("6.5rem")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(standing -> standing.plan().state()));
        addComponentColumn(standing -> errors(standing.openErrors()))
                .setHeader(getTranslation("plans.errors"))
                .setComparator(Comparator.comparingInt(
                        standing -> standing.openErrors().orElse(-1)))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addColumn(standing -> names.of(standing.plan().author()))
                .setHeader(getTranslation("plans.author"))
                .setSortable(true)
                .setWidth("6rem");
        addColumn(standing -> Times.toTheMinute(standing.plan().madeAt()))
                .setHeader(getTranslation("plans.made"))
                .setComparator(Comparator.comparing(standing -> standing.plan().madeAt()))
                .setWidth("10rem")
                .setFlexGrow(0);
        setSizeFull();
    }

    private Span errors(OptionalInt count) {
        var errors = new Span(count.isEmpty() ? "–" : Numbers.of(count.getAsInt()));
        errors.addClassNames("number", count.orElse(0) > 0 ? "late" : "plain");
        return errors;
    }

    private Span badge(PlanState state) {
        var badge = new Span(getTranslation("plan.state." + state));
        badge.addClassNames("plan-state", state.name().toLowerCase(Locale.ROOT));
        return badge;
    }
}
