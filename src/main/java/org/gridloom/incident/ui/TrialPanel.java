package org.gridloom.incident.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.gridloom.incident.RoutingRule;
import org.gridloom.incident.RoutingRules;
import org.gridloom.incident.RoutingTrial;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;

/** What a list of rules would have changed in the last days, matter by matter. */
class TrialPanel extends Div {

    private static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    private final transient RoutingRules routing;
    private final transient RuleWords words;
    private final Select<Integer> days = new Select<>();
    private final Paragraph summary = new Paragraph();
    private final Grid<RoutingTrial.Change> table = new Grid<>();
    private transient List<RoutingRule> rules = List.of();
    private boolean differs;

    TrialPanel(RoutingRules routing, RuleWords words) {
        this.routing = routing;
        this.words = words;
        addClassName("routing-trial");
        days.setItems(DAYS);
        days.setItemLabelGenerator(count -> getTranslation("routing.trial.days", count));
        days.setAriaLabel(getTranslation("routing.trial"));
        days.setValue(DAYS.get(1));
        days.addValueChangeListener(e -> tryOut(rules, differs));
        summary.getElement().setAttribute("role", "status");
        table.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.addComponentColumn(this::matter).setHeader(getTranslation("incident.title"));
        table.addComponentColumn(this::owners).setHeader(getTranslation("routing.trial.owner"));
        table.setSizeFull();
        var head = new Div(new H3(getTranslation("routing.trial")), days);
        head.addClassName("routing-trial-head");
        add(head, summary, table);
    }

    /** @param differs whether they are other rules than those that hold */
    void tryOut(List<RoutingRule> rules, boolean differs) {
        this.rules = rules;
        this.differs = differs;
        var trial = routing.tryOut(rules, days.getValue());
        table.setItems(trial.changes());
        table.setVisible(differs);
        summary.setText(
                differs
                        ? getTranslation(
                                "routing.trial.changes",
                                Numbers.of(trial.tried()),
                                Numbers.of(trial.changes().size()))
                        : getTranslation("routing.trial.same", Numbers.of(trial.tried())));
    }

    private Div matter(RoutingTrial.Change change) {
        var link = new Anchor(IncidentsView.ROUTE + "/" + change.number(), change.title());
        link.setTarget("_blank");
        var facts = new Span(getTranslation("incident.category." + change.category()) + " · "
                + Times.withoutYear(change.reportedAt()));
        facts.addClassName("secondary");
        var matter = new Div(link, facts);
        matter.addClassName("routing-rule");
        return matter;
    }

    private Div owners(RoutingTrial.Change change) {
        var owners = new Span(words.owner(change.before()) + " → " + words.owner(change.after()));
        var rule = new Span(change.rule().isEmpty() ? getTranslation("routing.trial.norule") : change.rule());
        rule.addClassName("secondary");
        var cell = new Div(owners, rule);
        cell.addClassName("routing-rule");
        return cell;
    }
}
