package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.ToIntFunction;
import org.gridloom.incident.table.TableImports;
import org.gridloom.incident.table.TableImports.PastImport;
import org.gridloom.shell.Names;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;

/** The imports so far, each of which can be taken back. */
class PastImports extends Div {

    private static final int KEPT_NAMED = 5;

    private final transient TableImports imports;
    private final Grid<PastImport> table = new Grid<>();

    PastImports(TableImports imports, Names names) {
        this.imports = imports;
        addClassName("table-past");
        table.addThemeVariants(GridVariant.NO_BORDER);
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.setEmptyStateText(getTranslation("table.past.none"));
        table.addColumn(past -> Times.toTheMinute(past.at()))
                .setHeader(getTranslation("table.past.at"))
                .setWidth("10rem")
                .setFlexGrow(0);
        table.addColumn(PastImport::source).setHeader(getTranslation("table.source"));
        table.addColumn(past -> past.sheet().isEmpty() ? past.file() : past.file() + " · " + past.sheet())
                .setHeader(getTranslation("table.past.file"));
        table.addColumn(past -> names.of(past.by()))
                .setHeader(getTranslation("table.past.by"))
                .setWidth("8rem")
                .setFlexGrow(0);
        count("ADDED", PastImport::added);
        count("CHANGED", PastImport::changed);
        count("WAITING", PastImport::waiting);
        count("REFUSED", PastImport::refused);
        table.addComponentColumn(this::undo).setWidth("11rem").setFlexGrow(0);
        add(new H3(getTranslation("table.past")), table);
        read();
    }

    private void count(String outcome, ToIntFunction<PastImport> count) {
        table.addColumn(past -> Numbers.of(count.applyAsInt(past)))
                .setHeader(getTranslation("table.outcome." + outcome))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
    }

    private void read() {
        table.setItems(imports.past());
    }

    private Component undo(PastImport past) {
        if (past.undoneAt() != null) {
            var said = new Span(getTranslation("table.past.undone", Times.withoutYear(past.undoneAt())));
            said.addClassName("secondary");
            return said;
        }
        var undo = new Button(getTranslation("table.undo"), e -> ask(past));
        undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return undo;
    }

    private void ask(PastImport past) {
        var dialog = new ConfirmDialog(
                getTranslation("table.undo.title"),
                getTranslation("table.undo.text", past.file(), Numbers.of(past.added()), Numbers.of(past.changed())),
                getTranslation("table.undo"),
                e -> undo(past.id()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.open();
    }

    private void undo(long id) {
        imports.undo(id).ifPresent(undone -> {
            var kept = undone.kept();
            Notification.show(
                    kept.isEmpty()
                            ? getTranslation("table.undo.done", Numbers.of(undone.taken()))
                            : getTranslation(
                                    "table.undo.kept",
                                    Numbers.of(undone.taken()),
                                    Numbers.of(kept.size()),
                                    String.join(", ", kept.subList(0, Math.min(KEPT_NAMED, kept.size())))));
        });
        read();
    }
}
