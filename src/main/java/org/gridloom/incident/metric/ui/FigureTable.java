package org.gridloom.incident.metric.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Overview;
import org.gridloom.incident.metric.Tallies;
import org.gridloom.incident.metric.Tally;

/** The parts below each other, all of them together last. A part's name opens its own figures, a number what it counts. */
class FigureTable extends Div {

    FigureTable(Overview overview, FiguresAddress address, PartNames.Known names) {
        addClassName("figure-table");
        var table = new NativeTable();
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(getTranslation("figures.by." + address.by()));
        head.addHeaderCell().setText(FigureWords.tally(Tally.RECEIVED));
        for (var metric : Metric.values()) {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation("figures.metric." + metric));
            cell.setTitle(FigureFile.of(metric));
        }
        head.addHeaderCell().setText(getTranslation("figures.mean"));
        for (var part : overview.sheet().parts()) {
            var row = table.getBody().addRow();
            var of = address.with(address.question().only(address.by(), part.key()));
            var name = row.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.add(FigureWords.link(of.by(below(address.by())).page(), names.of(address.by(), part.key())));
            figures(row, of, part.tallies());
        }
        var foot = table.getFoot().addRow();
        foot.addHeaderCell().setText(getTranslation("figures.whole"));
        figures(foot, address, overview.sheet().whole());
        add(table);
    }

    /** What a part is taken apart by when it is opened. */
    private static Grouping below(Grouping by) {
        return switch (by) {
            case COMMUNITY -> Grouping.GRID;
            case GRID -> Grouping.CLASS;
            case STREET, CLASS, OWNER, MONTH, WEEK, HOUR -> Grouping.COMMUNITY;
        };
    }

    private void figures(NativeTableRow row, FiguresAddress of, Tallies tallies) {
        row.addDataCell().add(FigureWords.count(of, Tally.RECEIVED, tallies.of(Tally.RECEIVED)));
        for (var metric : Metric.values()) {
            var rate = new Span(FigureWords.percent(tallies.of(metric)));
            rate.addClassName("rate");
            row.addDataCell().add(rate, FigureCards.of(metric, of, tallies));
        }
        row.addDataCell().setText(FigureWords.duration(tallies.meanToClose()));
    }
}
