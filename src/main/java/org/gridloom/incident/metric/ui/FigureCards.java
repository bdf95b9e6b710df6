package org.gridloom.incident.metric.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridloom.figures.Ratio;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Overview;
import org.gridloom.incident.metric.Overview.Compared;
import org.gridloom.incident.metric.Tallies;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Numbers;

/** Each rate with what it is of, and how it changed against the period before and the year before. */
class FigureCards extends UnorderedList {

    /** A difference that shows with two decimals. */
    private static final double VISIBLE = 0.00005;

    private final transient Overview overview;
    private final transient FiguresAddress address;

    FigureCards(Overview overview, FiguresAddress address) {
        this.overview = overview;
        this.address = address;
        addClassName("figure-cards");
        for (var metric : Metric.values()) {
            add(rate(metric));
        }
        add(meanTime());
    }

    private ListItem rate(Metric metric) {
        var tallies = overview.sheet().whole();
        var card = card(
                getTranslation("figures.metric." + metric),
                FigureWords.percent(tallies.of(metric)),
                of(metric, address, tallies));
        card.add(change("before", overview.before(), metric), change("yearBefore", overview.yearBefore(), metric));
        return card;
    }

    /** "737 / 972", each opening its list. */
    static Div of(Metric metric, FiguresAddress address, Tallies tallies) {
        var of = new Div(
                FigureWords.count(address, metric.numerator(), tallies.of(metric.numerator())),
                new Span(" / "),
                FigureWords.count(address, metric.denominator(), tallies.of(metric.denominator())));
        of.addClassName("figure-of");
        return of;
    }

    private Span change(String against, Compared with, Metric metric) {
        var now = overview.sheet().whole().of(metric);
        var then = with.tallies().of(metric);
        var change = difference(now, then);
        var said = change.isEmpty()
                ? getTranslation("figures.change.none")
                : signed(
                        change.getAsDouble(),
                        getTranslation(
                                "figures.change.points", Numbers.decimals(Math.abs(change.getAsDouble()) * 100, 2)));
        return line(
                against,
                said,
                tone(change, metric.moreIsBetter()),
                getTranslation(
                        "figures.change.of",
                        FigureWords.days(with.period()),
                        FigureWords.percent(then),
                        Numbers.of(then.part()),
                        Numbers.of(then.whole())));
    }

    private static OptionalDouble difference(Ratio now, Ratio then) {
        return now.share().isEmpty() || then.share().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(now.share().getAsDouble() - then.share().getAsDouble());
    }

    private ListItem meanTime() {
        var tallies = overview.sheet().whole();
        var of = new Div(FigureWords.count(address, Tally.CLOSED, tallies.of(Tally.CLOSED)));
        of.add(new Span(" " + getTranslation("figures.mean.of")));
        of.addClassName("figure-of");
        var card = card(getTranslation("figures.mean"), FigureWords.duration(tallies.meanToClose()), of);
        card.add(slower("before", overview.before()), slower("yearBefore", overview.yearBefore()));
        return card;
    }

    private Span slower(String against, Compared with) {
        var now = overview.sheet().whole().meanToClose();
        var then = with.tallies().meanToClose();
        var change = now.isEmpty() || then.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) now.get().minus(then.get()).toSeconds()
                        / Math.max(1, then.get().toSeconds()));
        var said = change.isEmpty()
                ? getTranslation("figures.change.none")
                : signed(
                        change.getAsDouble(),
                        FigureWords.duration(
                                Optional.of(now.get().minus(then.get()).abs())));
        return line(
                against,
                said,
                tone(change, false),
                getTranslation(
                        "figures.change.mean",
                        FigureWords.days(with.period()),
                        FigureWords.duration(then),
                        Numbers.of(with.tallies().of(Tally.CLOSED))));
    }

    private static ListItem card(String name, String value, Component of) {
        var label = new Span(name);
        label.addClassName("figure-label");
        var number = new Span(value);
        number.addClassName("figure-value");
        var card = new ListItem(label, number, of);
        card.addClassName("figure-card");
        return card;
    }

    private Span line(String against, String said, String tone, String title) {
        var value = new Span(said);
        value.addClassName(tone);
        var line = new Span(new Span(getTranslation("figures.against." + against) + " "), value);
        line.addClassNames("figure-change", "secondary");
        line.setTitle(title);
        return line;
    }

    /** With an arrow: colour is never the only sign. */
    private String signed(double change, String amount) {
        return Math.abs(change) < VISIBLE ? getTranslation("figures.change.same") : (change > 0 ? "▲ " : "▼ ") + amount;
    }

    private static String tone(OptionalDouble change, boolean moreIsBetter) {
        if (change.isEmpty() || Math.abs(change.getAsDouble()) < VISIBLE) {
            return "plain";
        }
        return change.getAsDouble() > 0 == moreIsBetter ? "good" : "late";
    }
}
