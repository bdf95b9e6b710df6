package org.gridloom.station.reach.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.gridloom.exchange.GeoJsonFile;
import org.gridloom.exchange.LayerOut;
import org.gridloom.exchange.Table;
import org.gridloom.exchange.TableFile;
import org.gridloom.shell.Times;
import org.gridloom.station.reach.OutsideBuilding;
import org.gridloom.station.reach.ReachFigures;
import org.gridloom.station.reach.ReachQuestion;
import org.gridloom.station.reach.Reaches;
import org.gridloom.station.reach.Within;
import org.jspecify.annotations.Nullable;

/** What is seen, as files: each line with its circle and as of when. A file is made when it is fetched. */
final class ReachFiles {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ReachFiles() {}

    static List<Anchor> places(ReachFigures figures, ReachAddress address, Reaches reaches) {
        var table = places(figures, address);
        var links = tables(table);
        links.add(link(
                table.title(),
                "geojson",
                "application/geo+json",
                out -> GeoJsonFile.write(area(reaches, figures.question(), address.place()), out)));
        return links;
    }

    static List<Anchor> outside(ReachFigures figures, ReachAddress address, List<OutsideBuilding> buildings) {
        var table = outside(figures, address.within(), buildings);
        var links = tables(table);
        links.add(link(
                table.title(), "geojson", "application/geo+json", out -> GeoJsonFile.write(outside(buildings), out)));
        return links;
    }

    private static List<Anchor> tables(Table table) {
        var links = new ArrayList<Anchor>();
        links.add(link(table.title(), "csv", "text/csv;charset=UTF-8", out -> TableFile.csv(table, out)));
        links.add(link(table.title(), "xlsx", EXCEL, out -> TableFile.excel(table, out)));
        return links;
    }

    private static Anchor link(String title, String extension, String type, Consumer<OutputStream> write) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new ByteArrayOutputStream();
                    write.accept(out);
                    var name = title + "." + extension;
                    return new DownloadResponse(new ByteArrayInputStream(out.toByteArray()), name, type, out.size());
                }),
                translate("reach.file." + extension));
    }

    private static Table places(ReachFigures figures, ReachAddress address) {
        var headings = new ArrayList<>(List.of(
                translate("figures.code"), translate("reach.by." + address.by()), translate("reach.file.households")));
        for (var within : Within.values()) {
            headings.add(translate("reach.file.inside", within.minutes()));
            headings.add(translate("reach.file.outside", within.minutes()));
        }
        headings.add(translate("reach.file.noWay"));
        headings.add(translate("figures.asOf.heading"));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var place : figures.at(address.by())) {
            if (place.code().startsWith(address.place())) {
                var reached = place.reached();
                var row = new ArrayList<@Nullable Object>(List.of(place.code(), place.name(), reached.households()));
                for (var within : Within.values()) {
                    row.add(reached.inside(within));
                    row.add(reached.outside(within));
                }
                row.add(reached.noWay());
                row.add(Times.toTheMinute(figures.asOf()));
                rows.add(row);
            }
        }
        return new Table(translate("reach.title"), headings, rows);
    }

    private static Table outside(ReachFigures figures, Within within, List<OutsideBuilding> buildings) {
        var headings = List.of(
                translate("reach.building"),
                translate("figures.code"),
                translate("reach.file.outside", within.minutes()),
                translate("reach.file.nearest"),
                translate("reach.file.noWay"),
                translate("reach.file.longitude"),
                translate("reach.file.latitude"),
                translate("figures.asOf.heading"));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var building : buildings) {
            var row = new ArrayList<@Nullable Object>();
            row.add(building.name());
            row.add(building.code());
            row.add(building.households());
            row.add(building.minutes().isPresent() ? tenths(building.minutes().getAsDouble()) : null);
            row.add(building.noWay() ? translate("reach.file.yes") : "");
            row.add(building.point().getX());
            row.add(building.point().getY());
            row.add(Times.toTheMinute(figures.asOf()));
            rows.add(row);
        }
        return new Table(translate("reach.outside.title"), headings, rows);
    }

    private static LayerOut area(Reaches reaches, ReachQuestion question, String place) {
        var columns = new LinkedHashMap<String, LayerOut.Type>();
        columns.put("minutes", LayerOut.Type.INTEGER);
        return new LayerOut(
                "reach",
                columns,
                reaches.area(question, place).areas().stream()
                        .map(area -> new LayerOut.Row(
                                area.ground(), List.of(area.within().minutes())))
                        .toList());
    }

    private static LayerOut outside(List<OutsideBuilding> buildings) {
        var columns = new LinkedHashMap<String, LayerOut.Type>();
        columns.put("name", LayerOut.Type.TEXT);
        columns.put("code", LayerOut.Type.TEXT);
        columns.put("households", LayerOut.Type.INTEGER);
        return new LayerOut(
                "outside",
                columns,
                buildings.stream()
                        .map(building -> new LayerOut.Row(
                                building.point(), List.of(building.name(), building.code(), building.households())))
                        .toList());
    }

    private static double tenths(double minutes) {
        return Math.round(minutes * 10) / 10.0;
    }
}
