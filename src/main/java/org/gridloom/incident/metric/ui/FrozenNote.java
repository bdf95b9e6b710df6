package org.gridloom.incident.metric.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Overview;
import org.gridloom.incident.metric.Reading;
import org.gridloom.incident.metric.Tallies;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Numbers;

/** Says that a period's figures are those of frozen months, and which of them would be others today: each difference opens what makes it. */
class FrozenNote extends Section {

    private final transient Overview overview;
    private final transient FiguresAddress address;

    FrozenNote(Overview overview, FiguresAddress address) {
        this.overview = overview;
        this.address = address;
        addClassName("figure-frozen");
        setAriaLabel(getTranslation("figures.frozen.title"));
        var reading = address.question().reading();
        var says = new Div(
                new Span(getTranslation("figures.frozen." + reading, months())),
                link(reading == Reading.FROZEN ? Reading.NOW : Reading.FROZEN));
        says.addClassName("figure-frozen-says");
        add(says);
        overview.now().ifPresent(now -> addDifferences(overview.sheet().whole(), now));
    }

    private String months() {
        var first = overview.frozen().getFirst().month();
        var last = overview.frozen().getLast().month();
        return first.equals(last) ? first.toString() : getTranslation("figures.days.fromTo", first, last);
    }

    private Anchor link(Reading other) {
        return FigureWords.link(
                address.with(address.question().read(other)).page(), getTranslation("figures.frozen.show." + other));
    }

    private void addDifferences(Tallies frozen, Tallies now) {
        var tallies = Arrays.stream(Tally.values())
                .filter(tally -> frozen.of(tally) != now.of(tally))
                .toList();
        if (tallies.isEmpty()) {
            add(new Span(getTranslation("figures.frozen.same")));
            return;
        }
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (var heading :
                new String[] {"figures.title", "figures.frozen.then", "figures.frozen.now", "figures.frozen.change"}) {
            head.addHeaderCell().setText(getTranslation(heading));
        }
        var today = address.with(address.question().read(Reading.NOW));
        for (var tally : tallies) {
            var row = table.getBody().addRow();
            var name = row.addHeaderCell();
            name.setText(FigureWords.tally(tally));
            name.getElement().setAttribute("scope", "row");
            row.addDataCell().add(FigureWords.count(address, tally, frozen.of(tally)));
            row.addDataCell().add(FigureWords.count(today, tally, now.of(tally)));
            var why = FigureWords.link(address.corrections(tally), signed(now.of(tally) - frozen.of(tally)));
            why.setTitle(getTranslation("figures.frozen.why"));
            row.addDataCell().add(why);
        }
        for (var metric : Metric.values()) {
            if (!frozen.of(metric).equals(now.of(metric))) {
                var row = table.getBody().addRow();
                var name = row.addHeaderCell();
                name.setText(getTranslation("figures.metric." + metric));
                name.getElement().setAttribute("scope", "row");
                row.addDataCell().add(rate(metric, address, frozen));
                row.addDataCell().add(rate(metric, today, now));
                row.addDataCell().setText(points(metric, frozen, now));
            }
        }
        var details = new Div(table);
        details.addClassName("figure-table");
        add(new NativeDetails(getTranslation("figures.frozen.differ", tallies.size()), details));
    }

    private static Div rate(Metric metric, FiguresAddress address, Tallies tallies) {
        var of = FigureCards.of(metric, address, tallies);
        of.addComponentAsFirst(new Span(FigureWords.percent(tallies.of(metric)) + " "));
        return of;
    }

    private String points(Metric metric, Tallies frozen, Tallies now) {
        var then = frozen.of(metric).share();
        var today = now.of(metric).share();
        if (then.isEmpty() || today.isEmpty()) {
            return getTranslation("figures.change.none");
        }
        var change = (today.getAsDouble() - then.getAsDouble()) * 100;
        return getTranslation("figures.change.points", (change > 0 ? "+" : "") + Numbers.decimals(change, 2));
    }

    private static String signed(long change) {
        return (change > 0 ? "+" : "−") + Numbers.of(Math.abs(change));
    }
}
