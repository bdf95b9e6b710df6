package org.gridloom.incident.duty.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableSheet;
import org.gridloom.exchange.ui.TableField;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.duty.Roster;
import org.gridloom.incident.duty.RosterImport;

/** Takes the days of a roster from a file, all or none; what is wrong is named by its row. */
class ImportDialog extends Dialog {

    private final transient Roster roster;
    private final DutyDesk desk;
    private final transient Runnable done;
    private final TableField file;

    ImportDialog(Roster roster, DutyDesk desk, Runnable done) {
        this.roster = roster;
        this.desk = desk;
        this.done = done;
        setHeaderTitle(getTranslation("duty.import") + " · " + desk.name());
        setWidth("38rem");
        file = new TableField((name, sheet) -> bring(sheet));
        add(new Paragraph(getTranslation("duty.import.text")), file);
        getFooter().add(new Button(getTranslation("common.close"), e -> close()));
    }

    void taken(String name, TableRead table) {
        file.taken(name, table);
    }

    private void bring(TableSheet sheet) {
        var rows = sheet.rows().stream()
                .map(row -> new RosterImport.Row(row.number(), row.cells()))
                .toList();
        switch (roster.bring(desk.code(), rows)) {
            case RosterImport.Outcome.Read(var lines) -> {
                Notification.show(getTranslation("duty.import.done", lines.size()));
                close();
                done.run();
            }
            case RosterImport.Outcome.Refused(var faults) ->
                file.refuse(
                        getTranslation("table.file.refused"),
                        faults.stream()
                                .map(fault -> getTranslation(
                                        "table.file.row",
                                        fault.row(),
                                        getTranslation("duty.fault." + fault.reason(), fault.text())))
                                .toList());
        }
    }
}
