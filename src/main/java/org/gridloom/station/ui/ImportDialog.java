package org.gridloom.station.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableSheet;
import org.gridloom.exchange.ui.TableField;
import org.gridloom.station.StationsFromTable;
import org.gridloom.station.StationsFromTable.Refusal;

/** Takes stations from a table, all or none; what is wrong is named by its row. */
class ImportDialog extends Dialog {

    private final transient StationsFromTable stations;
    private final transient Runnable done;
    private final TableField file;

    ImportDialog(StationsFromTable stations, Runnable done) {
        this.stations = stations;
        this.done = done;
        setHeaderTitle(getTranslation("stations.import"));
        setWidth("38rem");
        file = new TableField((name, sheet) -> bring(sheet));
        add(new Paragraph(getTranslation("stations.import.text")), file);
        getFooter().add(new Button(getTranslation("common.close"), e -> close()));
    }

    void taken(String name, TableRead table) {
        file.taken(name, table);
    }

    private void bring(TableSheet sheet) {
        var read = new StationLines(sheet);
        if (!read.isReadable()) {
            file.refuse(getTranslation("stations.import.unreadable"), List.of());
        } else if (!read.refusals().isEmpty()) {
            refuse(read.refusals());
        } else {
            switch (stations.bring(read.lines())) {
                case StationsFromTable.Outcome.Refused(var refusals) -> refuse(refusals);
                case StationsFromTable.Outcome.Brought(var added, var changed, var same) -> {
                    Notification.show(getTranslation("stations.import.done", added, changed, same));
                    close();
                    done.run();
                }
            }
        }
    }

    private void refuse(List<Refusal> refusals) {
        file.refuse(
                getTranslation("table.file.refused"),
                refusals.stream()
                        .map(refusal -> getTranslation("table.file.row", refusal.row(), words(refusal)))
                        .toList());
    }

    private String words(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Line(var row, var why, var what) -> getTranslation("stations.import." + why, what);
            case Refusal.Rule(var row, var why, var what) -> getTranslation("station.fault." + why, what);
        };
    }
}
