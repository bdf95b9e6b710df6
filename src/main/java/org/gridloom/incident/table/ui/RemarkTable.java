package org.gridloom.incident.table.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridloom.exchange.Table;
import org.gridloom.exchange.TableFile;
import org.gridloom.incident.table.Remark;
import org.gridloom.shell.Numbers;

/** Everything that is wrong with the rows of a table; as a file too, to be put right where the table comes from. */
class RemarkTable extends Div {

    RemarkTable(List<Remark> remarks, String file) {
        addClassName("table-remarks");
        var head = new Div(new H3(getTranslation("table.remarks", Numbers.of(remarks.size()))));
        head.addClassName("table-remarks-head");
        if (!remarks.isEmpty()) {
            head.add(download(remarks, file));
        }
        var grid = new Grid<Remark>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("table.remarks.none"));
        grid.addColumn(Remark::row)
                .setHeader(getTranslation("table.row"))
                .setWidth("5rem")
                .setFlexGrow(0)
                .setSortable(true);
        grid.addColumn(Remark::column)
                .setHeader(getTranslation("table.column"))
                .setAutoWidth(true)
                .setSortable(true);
        grid.addColumn(Remark::value).setHeader(getTranslation("table.value")).setFlexGrow(1);
        grid.addColumn(remark -> getTranslation("table.fault." + remark.fault()))
                .setHeader(getTranslation("table.wrong"))
                .setFlexGrow(3)
                .setSortable(true);
        grid.addComponentColumn(RemarkTable::effect)
                .setHeader(getTranslation("table.effect"))
                .setWidth("8rem")
                .setFlexGrow(0)
                .setComparator(remark -> remark.effect());
        grid.setItems(remarks);
        grid.setSizeFull();
        add(head, grid);
    }

    private static Span effect(Remark remark) {
        var effect = remark.effect();
        var sign = new Span(translate("table.effect." + effect));
        sign.addClassNames("table-outcome", effect.name().toLowerCase(Locale.ROOT));
        return sign;
    }

    private Anchor download(List<Remark> remarks, String file) {
        var table = new Table(
                getTranslation("table.wrong"),
                Stream.of("row", "column", "value", "wrong", "effect")
                        .map(key -> getTranslation("table." + key))
                        .toList(),
                remarks.stream()
                        .map(remark -> Arrays.<Object>asList(
                                remark.row(),
                                remark.column(),
                                remark.value(),
                                getTranslation("table.fault." + remark.fault()),
                                getTranslation("table.effect." + remark.effect())))
                        .toList());
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new ByteArrayOutputStream();
                    TableFile.csv(table, out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()),
                            file.replaceFirst("\\.[^.]*$", "") + "-" + table.title() + ".csv",
                            "text/csv;charset=UTF-8",
                            out.size());
                }),
                getTranslation("table.remarks.file"));
    }
}
