package org.gridloom.territory.intake;

import static org.gridloom.exchange.Texts.collection;
import static org.gridloom.exchange.Texts.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.exchange.Datum;
import org.gridloom.exchange.GeoJsonReader;
import org.gridloom.exchange.ImportReport;
import org.gridloom.exchange.Intake;
import org.gridloom.exchange.SourceFile;
import org.gridloom.exchange.Texts;
import org.gridloom.territory.TerritoryDraft;

/** A territory drafted from features written in the test: boxes and lines in metres east and north of a point in Shanghai. */
final class Drafting {

    private static final double LONGITUDE = 121.45;
    private static final double LATITUDE = 31.2;

    final List<SourceFile> files = new ArrayList<>();
    private final List<String> features = new ArrayList<>();

    static Drafting of(List<SourceFile> files) {
        var drafting = new Drafting();
        drafting.files.addAll(files);
        return drafting;
    }

    Drafting box(String properties, double x, double y, double width, double height) {
        return add(
                properties,
                "Polygon",
                "[[" + at(x, y) + "," + at(x + width, y) + "," + at(x + width, y + height) + "," + at(x, y + height)
                        + "," + at(x, y) + "]]");
    }

    Drafting line(String properties, double... xy) {
        var points = new ArrayList<String>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(at(xy[i], xy[i + 1]));
        }
        return add(properties, "LineString", "[" + String.join(",", points) + "]");
    }

    Drafting point(String properties, double x, double y) {
        return add(properties, "Point", at(x, y));
    }

    private Drafting add(String properties, String type, String coordinates) {
        features.add(Texts.feature(properties, "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}"));
        return this;
    }

    private static String at(double x, double y) {
        return String.format(
                Locale.ROOT,
                "[%.9f,%.9f]",
                LONGITUDE + x / (111_320 * Math.cos(Math.toRadians(LATITUDE))),
                LATITUDE + y / 110_900);
    }

    record Drafted(Optional<TerritoryDraft> result, ImportReport report) {
        TerritoryDraft draft() {
            return result.orElseThrow(() -> new AssertionError(report.text(Locale.ENGLISH)));
        }

        String text() {
            return report.text(Locale.ENGLISH);
        }
    }

    Drafted draft() {
        var all = new ArrayList<>(files);
        if (!features.isEmpty()) {
            all.add(file("test.geojson", collection(features.toArray(String[]::new))));
        }
        var intake = new Intake(List.of(new GeoJsonReader()), List.of(TerritoryLayer.values()));
        var sorted = intake.read(all, Datum.WGS84, null);
        var draft = new TerritoryFromFeatures(AdministrativeCodes.PROPOSED).draft(sorted);
        return new Drafted(draft, sorted.log().report());
    }
}
