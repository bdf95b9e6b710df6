package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.account.TerritoryParts;
import org.gridloom.incident.RoutingRule;
import org.gridloom.incident.RoutingRules;
import org.gridloom.incident.RoutingTable;
import org.jspecify.annotations.Nullable;

/** The routing rules in their order; beside them what the list as it stands on the page would have made of past incidents. It holds once it is saved. */
@Route(RoutingView.ROUTE)
@RolesAllowed("ADMIN")
@CssImport("./incident/routing-view.css")
class RoutingView extends Div implements HasDynamicTitle {

    static final String ROUTE = "admin/routing";

    private final transient RoutingRules routing;
    private final transient TerritoryParts territory;
    private final Grid<RoutingRule> table = new Grid<>();
    private final TrialPanel trial;
    private final Button save = new Button(getTranslation("routing.save"), e -> save());
    private final Button discard = new Button(getTranslation("routing.discard"), e -> read());
    private final transient List<RoutingRule> rules = new ArrayList<>();
    private final transient RuleWords words;
    private int version;

    RoutingView(RoutingRules routing, TerritoryParts territory) {
        this.routing = routing;
        this.territory = territory;
        words = new RuleWords(territory, routing::owners);
        trial = new TrialPanel(routing, words);
        addClassNames("page", "routing-page");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var text = new Span(getTranslation("routing.text"));
        text.addClassName("secondary");
        var create = new Button(getTranslation("routing.new"), VaadinIcon.PLUS.create(), e -> create());
        var pools = new Button(getTranslation("pool.title"), e -> new PoolsDialog(routing, this::poolsChanged).open());
        var acts = new Div(pools, create, discard, save);
        acts.addClassName("routing-acts");
        var bar = new Div(text, acts);
        bar.addClassName("bar");
        columns();
        var last = new Paragraph(getTranslation("routing.last"));
        last.addClassName("secondary");
        var list = new Div(table, last);
        list.addClassName("routing-list");
        var content = new Div(list, trial);
        content.addClassName("routing-content");
        add(bar, content);
        read();
    }

    private void columns() {
        table.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.setEmptyStateText(getTranslation("routing.none"));
        table.addColumn(rule -> rules.indexOf(rule) + 1).setWidth("3.5rem").setFlexGrow(0);
        table.addComponentColumn(this::described).setHeader(getTranslation("routing.rule"));
        table.addColumn(rule -> words.owner(rule.to()))
                .setHeader(getTranslation("incident.owner"))
                .setWidth("9rem")
                .setFlexGrow(0);
        table.addComponentColumn(this::acts).setWidth("12rem").setFlexGrow(0);
        table.setSizeFull();
    }

    private Div described(RoutingRule rule) {
        var name = new Span(rule.name());
        name.addClassName("routing-name");
        var when = new Span(words.when(rule));
        when.addClassName("secondary");
        var described = new Div(name, when);
        described.addClassName("routing-rule");
        return described;
    }

    private Div acts(RoutingRule rule) {
        var place = rules.indexOf(rule);
        var up = act(VaadinIcon.ARROW_UP, "routing.up", () -> move(rule, -1));
        up.setEnabled(place > 0);
        var down = act(VaadinIcon.ARROW_DOWN, "routing.down", () -> move(rule, 1));
        down.setEnabled(place < rules.size() - 1);
        var edit = act(VaadinIcon.EDIT, "routing.edit", () -> edit(rule));
        var remove = act(VaadinIcon.TRASH, "routing.remove", () -> {
            rules.remove(rule);
            changed();
        });
        return new Div(up, down, edit, remove);
    }

    private Button act(VaadinIcon icon, String words, Runnable work) {
        var button = new Button(icon.create(), e -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        return button;
    }

    private void create() {
        new RuleDialog(territory.all(), routing.owners(), null, name -> isTaken(name, null), rule -> {
                    rules.add(rule);
                    changed();
                })
                .open();
    }

    private void edit(RoutingRule known) {
        new RuleDialog(territory.all(), routing.owners(), known, name -> isTaken(name, known), rule -> {
                    rules.set(rules.indexOf(known), rule);
                    changed();
                })
                .open();
    }

    private boolean isTaken(String name, @Nullable RoutingRule by) {
        return rules.stream().anyMatch(rule -> rule.name().equals(name) && !rule.equals(by));
    }

    private void move(RoutingRule rule, int by) {
        var place = rules.indexOf(rule);
        rules.remove(place);
        rules.add(place + by, rule);
        changed();
    }

    private void poolsChanged() {
        words.forget();
        changed();
    }

    private void read() {
        var current = routing.current();
        version = current.version();
        rules.clear();
        rules.addAll(current.rules());
        changed();
    }

    private void changed() {
        table.setItems(rules);
        var differs = !rules.equals(routing.current().rules());
        save.setEnabled(differs);
        discard.setEnabled(differs);
        trial.tryOut(List.copyOf(rules), differs);
    }

    /** What somebody else saved meanwhile is not overwritten; what stands on the page stays there. */
    private void save() {
        if (routing.save(new RoutingTable(version, rules))) {
            Notification.show(getTranslation("routing.saved"));
            read();
        } else {
            Notification.show(getTranslation("routing.stale"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("routing.title");
    }
}
