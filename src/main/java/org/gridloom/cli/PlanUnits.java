package org.gridloom.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.exchange.Feature;
import org.gridloom.geometry.MetricPlane;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The units of a file, by group. Records of one id are one unit in several parts: its households and incidents are counted once where all parts say
 * the same, else summed.
 */
final class PlanUnits {

    /** Which property says what. */
    record Fields(
            String households,
            Optional<String> id,
            Optional<String> group,
            Optional<String> compound,
            Optional<String> inForce,
            Optional<String> incidents) {}

    /** @param records the records of the file it was made of, from 0 */
    record Unit(
            String id,
            Geometry metric,
            int households,
            String group,
            Optional<String> compound,
            Optional<String> inForce,
            double incidents,
            List<Integer> records) {}

    private final Fields fields;
    private final MetricPlane plane;

    private PlanUnits(Fields fields, MetricPlane plane) {
        this.fields = fields;
        this.plane = plane;
    }

    /** By group and in the order of the file. */
    static Map<String, List<Unit>> of(List<Feature> features, Fields fields, MetricPlane plane) {
        var reader = new PlanUnits(fields, plane);
        var byId = new LinkedHashMap<String, List<Integer>>();
        for (int record = 0; record < features.size(); record++) {
            byId.computeIfAbsent(reader.id(features.get(record), record), _ -> new ArrayList<>())
                    .add(record);
        }
        var units = new TreeMap<String, List<Unit>>();
        byId.forEach((id, records) -> {
            var unit = reader.unit(id, records, features);
            units.computeIfAbsent(unit.group(), _ -> new ArrayList<>()).add(unit);
        });
        return units;
    }

    /** The plane in which all is computed. */
    static MetricPlane plane(List<Feature> features) {
        if (features.isEmpty()) {
            throw new PlainFiles.Unusable("there are no units");
        }
        var extent = new Envelope();
        features.forEach(each -> extent.expandToInclude(each.geometry().getEnvelopeInternal()));
        double longitude = extent.centre().x;
        if (longitude < 73.5 || longitude > 136.5) {
            throw new PlainFiles.Unusable(
                    "the units lie at longitude %.2f; lengths are computed in a zone between 73.5 and 136.5"
                            .formatted(longitude));
        }
        return MetricPlane.forLongitude(longitude);
    }

    private String id(Feature feature, int record) {
        return fields.id()
                .map(field ->
                        feature.text(field).orElseThrow(() -> new PlainFiles.Unusable(feature, "has no " + field)))
                .orElse(Integer.toString(record + 1));
    }

    private Unit unit(String id, List<Integer> records, List<Feature> features) {
        var parts = records.stream().map(features::get).toList();
        for (var part : parts) {
            if (!(part.geometry() instanceof Polygonal)) {
                throw new PlainFiles.Unusable(part, "is not a polygon");
            }
        }
        var first = parts.getFirst();
        var metric = parts.stream().map(Feature::geometry).map(plane::toMetric).toList();
        return new Unit(
                id,
                metric.size() == 1 ? metric.getFirst() : OverlayNGRobust.union(metric),
                households(parts),
                fields.group().flatMap(first::text).orElse(""),
                fields.compound().flatMap(first::text),
                fields.inForce().flatMap(first::text),
                incidents(parts),
                records);
    }

    private int households(List<Feature> parts) {
        var numbers = parts.stream().map(this::households).toList();
        return numbers.stream().distinct().count() == 1
                ? numbers.getFirst()
                : numbers.stream().mapToInt(Integer::intValue).sum();
    }

    /** A unit of which the file says nothing has none. */
    private double incidents(List<Feature> parts) {
        var numbers = parts.stream().map(this::incidents).toList();
        return numbers.stream().distinct().count() == 1
                ? numbers.getFirst()
                : numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    private double incidents(Feature feature) {
        var field = fields.incidents().orElse("");
        if (field.isEmpty() || feature.text(field).isEmpty()) {
            return 0;
        }
        double number = feature.number(field).orElse(-1);
        if (!(number >= 0 && number <= 1_000_000)) {
            throw new PlainFiles.Unusable(
                    feature, field + " is \"" + feature.text(field).orElse("") + "\", not a number of incidents");
        }
        return number;
    }

    private int households(Feature feature) {
        if (feature.text(fields.households()).isEmpty()) {
            throw new PlainFiles.Unusable(feature, "has no " + fields.households());
        }
        double number = feature.number(fields.households()).orElse(-1);
        if (number < 0 || number > 1_000_000 || number != Math.rint(number)) {
            throw new PlainFiles.Unusable(
                    feature,
                    fields.households() + " is \""
                            + feature.text(fields.households()).orElse("") + "\", not a number of households");
        }
        return (int) number;
    }
}
