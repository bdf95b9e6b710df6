package org.gridloom.incident.wall.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.stream.Collectors;
import org.gridloom.account.link.ui.LinkColumns;
import org.gridloom.incident.wall.Wall;
import org.gridloom.incident.wall.Walls;
import org.gridloom.shell.Names;

/** The screens of the command centre and their links: own ones, for administrators all. */
@Route(WallsView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
class WallsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "walls";

    private final transient Walls walls;
    private final transient Clock clock;
    private final Grid<Wall> table = new Grid<>();

    WallsView(Walls walls, Names names, Clock clock) {
        this.walls = walls;
        this.clock = clock;
        addClassName("page");
        var look = new Anchor("wall", getTranslation("walls.look"));
        look.setTarget("_blank");
        look.setRouterIgnore(true);
        var hint = new Span(getTranslation("walls.hint"));
        hint.addClassName("secondary");
        var create = new Button(
                getTranslation("walls.new"),
                VaadinIcon.PLUS.create(),
                e -> new WallDialog(walls, clock, this::refresh).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(hint, look, create);
        bar.addClassName("bar");
        table.addColumn(Wall::name).setHeader(getTranslation("walls.name")).setSortable(true);
        table.addColumn(this::panels).setHeader(getTranslation("walls.panels")).setFlexGrow(3);
        table.addColumn(wall -> getTranslation("walls.turn", wall.seconds()))
                .setHeader(getTranslation("walls.seconds"));
        LinkColumns.until(table);
        table.addColumn(wall -> names.of(wall.link().madeBy())).setHeader(getTranslation("walls.madeBy"));
        LinkColumns.seenAndState(table, clock);
        table.addComponentColumn(this::acts).setAutoWidth(true);
        table.setEmptyStateText(getTranslation("walls.none"));
        table.setSizeFull();
        add(bar, table);
        refresh();
    }

    private String panels(Wall wall) {
        return wall.panels().stream()
                .map(panel -> getTranslation("wall.panel." + panel))
                .collect(Collectors.joining(getTranslation("walls.and")));
    }

    private Component acts(Wall wall) {
        var arrange = new Button(
                getTranslation("walls.arrange"),
                e -> new WallDialog(walls, clock, this::refresh).arranging(wall).open());
        arrange.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var revoke = new Button(getTranslation("walls.revoke"), e -> confirm(wall));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        var acts = new Div(arrange, revoke);
        acts.setVisible(wall.link().isValid(clock.instant()));
        return acts;
    }

    private void confirm(Wall wall) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("walls.revoke"));
        question.setText(getTranslation("walls.revoke.confirm", wall.name()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("common.cancel"));
        question.setConfirmText(getTranslation("walls.revoke"));
        question.addConfirmListener(e -> {
            walls.revoke(wall.id());
            refresh();
        });
        question.open();
    }

    private void refresh() {
        table.setItems(walls.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("walls.title");
    }
}
