package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.gridloom.incident.table.JudgedRow;
import org.gridloom.shell.Times;

/** The first rows of a table, and what each becomes. */
class PreviewTable extends Grid<JudgedRow> {

    PreviewTable() {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateText(getTranslation("table.preview.none"));
        addColumn(JudgedRow::row)
                .setHeader(getTranslation("table.row"))
                .setWidth("4rem")
                .setFlexGrow(0);
        addComponentColumn(row -> ImportWords.outcome(row.outcome()))
                .setHeader(getTranslation("table.becomes"))
                .setWidth("8rem")
                .setFlexGrow(0);
        addComponentColumn(this::matter)
                .setHeader(getTranslation("table.matter"))
                .setFlexGrow(3);
        addComponentColumn(this::wrong).setHeader(getTranslation("table.wrong")).setFlexGrow(2);
        setSizeFull();
    }

    void show(List<JudgedRow> rows) {
        setItems(rows);
    }

    private Div matter(JudgedRow row) {
        var told = new Div();
        told.addClassName("two-lines");
        var matter = row.matter();
        if (matter != null) {
            told.add(new Span(matter.title()));
            var where = matter.address() == null ? "" : " · " + matter.address();
            var more = new Span(getTranslation("incident.category." + matter.category()) + " · "
                    + getTranslation("table.state." + matter.state()) + " · "
                    + Times.toTheMinute(matter.reportedAt()) + where);
            more.addClassName("secondary");
            told.add(more);
        }
        return told;
    }

    private Div wrong(JudgedRow row) {
        var told = new Div();
        row.remarks().forEach(remark -> {
            var line = new Div(ImportWords.fault(remark));
            line.addClassName(remark.effect().name().toLowerCase(Locale.ROOT));
            told.add(line);
        });
        return told;
    }
}
