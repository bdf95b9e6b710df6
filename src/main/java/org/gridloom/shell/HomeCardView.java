package org.gridloom.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Locale;

/** Draws a card of the opening page. */
class HomeCardView extends Section {

    HomeCardView(HomeCard card) {
        addClassName("home-card");
        setAriaLabel(card.title());
        add(new H3(card.title()));
        switch (card) {
            case HomeCard.Figures figures -> {
                addClassName("row");
                addFigures(figures.figures());
            }
            case HomeCard.Lines lines -> addLines(lines);
        }
    }

    private void addFigures(List<HomeCard.Figure> figures) {
        var row = new UnorderedList();
        row.addClassName("home-figures");
        for (var figure : figures) {
            var value = text(figure.value(), "figure-value");
            var link = link(figure.address(), value, text(figure.label(), "figure-label"));
            if (figure.note() != null) {
                link.add(text(figure.note(), "secondary"));
            }
            link.addClassNames("figure", tone(figure.tone()));
            row.add(new ListItem(link));
        }
        add(row);
    }

    private void addLines(HomeCard.Lines card) {
        if (card.lines().isEmpty()) {
            var empty = new Paragraph(card.empty());
            empty.addClassName("home-empty");
            add(empty);
        } else {
            var list = new UnorderedList();
            list.addClassName("home-lines");
            card.lines().forEach(line -> list.add(new ListItem(line(line))));
            add(list);
        }
        var way = link(card.way().address());
        way.setText(card.way().label());
        way.addClassName("home-way");
        add(way);
    }

    private static Anchor line(HomeCard.Line line) {
        var link = link(line.address(), text(line.text(), "line-text"));
        link.addClassName("home-line");
        link.add(text(line.value(), "number", tone(line.tone())));
        if (!line.note().isEmpty()) {
            link.add(text(line.note(), "secondary"));
        }
        line.share().ifPresent(share -> {
            var bar = new ProgressBar(0, 1, share);
            bar.getElement().setAttribute("aria-hidden", true); // the number beside it says the same
            link.add(bar);
        });
        return link;
    }

    private static Anchor link(String address, Span... content) {
        var link = new Anchor(address, content);
        link.getElement().setAttribute("router-link", !address.startsWith("/"));
        return link;
    }

    private static Span text(String text, String... classes) {
        var span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    private static String tone(HomeCard.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
