package org.gridloom.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.gridloom.exchange.Table;
import org.gridloom.exchange.TableFile;

/** Links by which a table that is seen is taken away as a file. It is made when it is asked for, by whoever is logged in. */
public final class TableLinks {

    private TableLinks() {}

    /** @param name of the file, without its ending */
    public static Anchor csv(String name, Supplier<Table> table) {
        return link(name + ".csv", "text/csv;charset=UTF-8", table, TableFile::csv, "figures.file.csv");
    }

    public static Anchor excel(String name, Supplier<Table> table) {
        return link(
                name + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                table,
                TableFile::excel,
                "figures.file.xlsx");
    }

    private static Anchor link(
            String name, String type, Supplier<Table> table, BiConsumer<Table, OutputStream> write, String words) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new ByteArrayOutputStream();
                    write.accept(table.get(), out);
                    return new DownloadResponse(new ByteArrayInputStream(out.toByteArray()), name, type, out.size());
                }),
                translate(words));
    }
}
