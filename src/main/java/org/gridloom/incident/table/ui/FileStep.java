package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableReader;
import org.gridloom.exchange.TableSheet;
import org.gridloom.exchange.ui.TableField;
import org.gridloom.shell.Numbers;

/** Says which files there can be, and takes one. */
class FileStep extends Div {

    private final TableField file;

    FileStep(BiConsumer<String, TableSheet> read) {
        addClassName("table-file");
        var text = new Paragraph(
                getTranslation("table.file.text", TableReader.MOST_BYTES >> 20, Numbers.of(TableReader.MOST_ROWS)));
        text.addClassName("secondary");
        file = new TableField(read);
        add(new H3(getTranslation("table.file.title")), text, file);
    }

    /** @param name of the file */
    void taken(String name, TableRead table) {
        file.taken(name, table);
    }
}
