package org.gridloom.incident.metric.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gridloom.figures.Ratio;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.Overview;
import org.gridloom.incident.metric.Sheet;
import org.gridloom.incident.metric.Tally;

/** Numbers as bars below each other, each with its share and opening its list. */
class FigureBars extends UnorderedList {

    private static final List<Tally> FUNNEL =
            List.of(Tally.RECEIVED, Tally.FILED, Tally.DUE, Tally.CLOSED_OF_DUE, Tally.IN_TIME);

    private FigureBars() {
        addClassName("figure-bars");
    }

    /** How far those reported in the period got. */
    static FigureBars funnel(Overview overview, FiguresAddress address) {
        var bars = new FigureBars();
        var whole = overview.sheet().whole();
        for (var tally : FUNNEL) {
            bars.bar(
                    new Span(FigureWords.tally(tally)),
                    FigureWords.count(address, tally, whole.of(tally)),
                    new Ratio(whole.of(tally), whole.of(Tally.RECEIVED)));
        }
        return bars;
    }

    /** Which classes they are of, most first. */
    static FigureBars classes(Overview overview, FiguresAddress address) {
        var bars = new FigureBars();
        var whole = overview.sheet().whole().of(Tally.RECEIVED);
        overview.classes().stream()
                .sorted(Comparator.comparingLong(
                        (Sheet.Part part) -> -part.tallies().of(Tally.RECEIVED)))
                .forEach(part -> {
                    var of = address.with(address.question().only(Grouping.CLASS, part.key()));
                    var received = part.tallies().of(Tally.RECEIVED);
                    bars.bar(
                            name(part.key(), of),
                            FigureWords.count(of, Tally.RECEIVED, received),
                            new Ratio(received, whole));
                });
        return bars;
    }

    private static Component name(String category, FiguresAddress of) {
        var sign = new Span(translate("incident.sign." + category));
        sign.addClassNames("incident-sign", category.toLowerCase(Locale.ROOT));
        sign.getElement().setAttribute("aria-hidden", true);
        return new Div(sign, FigureWords.link(of.page(), translate("incident.category." + category)));
    }

    private void bar(Component name, Component number, Ratio ratio) {
        var share = new Span(FigureWords.percent(ratio));
        share.addClassNames("secondary", "number");
        var bar = new ProgressBar(0, 1, ratio.share().orElse(0));
        bar.getElement().setAttribute("aria-hidden", true); // the number beside it says the same
        name.addClassName("name");
        number.addClassName("number");
        add(new ListItem(name, number, share, bar));
    }
}
