package org.gridloom.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.tile.TileLayer.FromAfar;
import org.gridloom.tile.TileLayer.ZoomRange;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Takes the features of one street and makes a {@link PackedPart} of them. */
final class Packer {

    /** A pixel of a tile that is drawn at 512 pixels to its side, in square tile units. */
    private static final double PIXEL = 64;

    private final ZoomRange zooms;
    private final boolean ranked;
    private final boolean dropsSmall;

    private final Shapes.Builder shapes = new Shapes.Builder();
    private final List<Long> ids = new ArrayList<>();
    private final List<Double> ranks = new ArrayList<>();
    private final Ints kinds = new Ints(64);
    private final Ints fromZooms = new Ints(64);
    private final Ints codes = new Ints(64);
    private final Map<String, Integer> codeNumbers = new HashMap<>();
    private final List<String> differentCodes = new ArrayList<>();
    /** Sorted, so that the same content has the same bytes and the same tag on every node. */
    private final Map<String, Column.Builder> columns = new TreeMap<>();

    Packer(TileLayer layer) {
        zooms = layer.zooms();
        ranked = layer.ranked();
        dropsSmall = !(layer.fromAfar() instanceof FromAfar.Coverage);
    }

    void add(TileFeature feature) {
        double area = addShape(feature.shape());
        if (!shapes.hasRings()) {
            return;
        }
        int kind = feature.shape().getDimension() + 1;
        if (kind == PackedPart.POLYGONS && feature.label() != null) {
            addLine(feature.label().getCoordinateSequence());
            shapes.endRing();
        }
        shapes.endFeature();
        int number = ids.size();
        ids.add(feature.id());
        ranks.add(feature.rank());
        kinds.add(kind);
        fromZooms.add(Math.max(feature.fromZoom(), kind == PackedPart.POLYGONS && dropsSmall ? seenFrom(area) : 0));
        codes.add(codeNumbers.computeIfAbsent(feature.code(), code -> {
            differentCodes.add(code);
            return differentCodes.size() - 1;
        }));
        feature.properties()
                .forEach((key, value) ->
                        columns.computeIfAbsent(key, Column.Builder::new).set(number, value));
    }

    PackedPart pack() {
        int count = ids.size();
        int[] arrival = new int[count];
        Arrays.setAll(arrival, i -> i);
        var unsorted = shapes.build(arrival);
        int[] order = order(unsorted);
        var sorted = shapes.build(order);
        long[] sortedIds = new long[count];
        byte[] sortedKinds = new byte[count];
        byte[] sortedZooms = new byte[count];
        double[] sortedRanks = new double[ranked ? count : 0];
        byte[] sturdiness = new byte[count];
        var looking = new Sturdiness();
        int[] sortedCodes = new int[count];
        for (int i = 0; i < count; i++) {
            sortedIds[i] = ids.get(order[i]);
            sortedKinds[i] = (byte) kinds.at[order[i]];
            sortedZooms[i] = (byte) fromZooms.at[order[i]];
            sortedCodes[i] = codes.at[order[i]];
            sturdiness[i] = sortedKinds[i] == PackedPart.POLYGONS ? looking.of(sorted, i) : Sturdiness.NONE;
            if (ranked) {
                sortedRanks[i] = ranks.get(order[i]);
            }
        }
        return new PackedPart(
                sortedIds,
                sortedKinds,
                sortedZooms,
                sortedRanks,
                sturdiness,
                new Indexes(sortedCodes, differentCodes.size()),
                List.copyOf(differentCodes),
                columns.values().stream().map(column -> column.build(order)).toList(),
                sorted,
                new CellIndex(count, sorted::box));
    }

    /** By rank; those of a rank along a curve that keeps neighbours together, since a tile reads neighbours. */
    private int[] order(Shapes unsorted) {
        record Place(int feature, double rank, long curve, long id) {}
        var places = new Place[unsorted.count()];
        for (int i = 0; i < places.length; i++) {
            var box = unsorted.box(i);
            long curve = interleaved((box.west() + box.east()) / 2, (box.north() + box.south()) / 2);
            places[i] = new Place(i, ranked ? ranks.get(i) : 0, curve, ids.get(i));
        }
        Arrays.sort(places, (a, b) -> {
            int byRank = Double.compare(a.rank, b.rank);
            int byPlace = byRank != 0 ? byRank : Long.compareUnsigned(a.curve, b.curve);
            return byPlace != 0 ? byPlace : Long.compare(a.id, b.id);
        });
        return Arrays.stream(places).mapToInt(Place::feature).toArray();
    }

    /** The Z-order curve's number of a place. */
    private static long interleaved(long x, long y) {
        return spread(x - Integer.MIN_VALUE) | spread(y - Integer.MIN_VALUE) << 1;
    }

    private static long spread(long bits) {
        long spread = bits & 0xffffffffL;
        spread = (spread | spread << 16) & 0x0000ffff0000ffffL;
        spread = (spread | spread << 8) & 0x00ff00ff00ff00ffL;
        spread = (spread | spread << 4) & 0x0f0f0f0f0f0f0f0fL;
        spread = (spread | spread << 2) & 0x3333333333333333L;
        return (spread | spread << 1) & 0x5555555555555555L;
    }

    /** The first zoom at which a surface of this area fills a pixel, or the last zoom, where nothing finer follows. */
    private int seenFrom(double area) {
        int zoom = zooms.min();
        while (zoom < zooms.max() && area < PIXEL * Math.pow(4, World.shift(zoom))) {
            zoom++;
        }
        return zoom;
    }

    /** @return the area, in square world units */
    private double addShape(Geometry shape) {
        double area = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            switch (shape.getGeometryN(i)) {
                case Point point
                when !point.isEmpty() -> {
                    addLine(point.getCoordinateSequence());
                    shapes.endRing();
                }
                case LineString line -> {
                    addLine(line.getCoordinateSequence());
                    if (shapes.verticesOfRing() > 1) {
                        shapes.endRing();
                    } else {
                        shapes.dropRing();
                    }
                }
                case Polygon polygon -> area += addPolygon(polygon);
                default -> {}
            }
        }
        return area;
    }

    private double addPolygon(Polygon polygon) {
        double area = addRing(polygon.getExteriorRing().getCoordinateSequence(), true);
        if (area > 0) {
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                area += addRing(polygon.getInteriorRingN(i).getCoordinateSequence(), false);
            }
        }
        return area;
    }

    private double addRing(CoordinateSequence points, boolean shell) {
        addLine(points);
        if (!shapes.orient(shell)) {
            shapes.dropRing();
            return 0;
        }
        double area = shapes.doubledArea() / 2;
        shapes.endRing();
        return area;
    }

    private void addLine(CoordinateSequence points) {
        for (int i = 0; i < points.size(); i++) {
            shapes.vertex(World.x(points.getX(i)), World.y(points.getY(i)));
        }
    }
}
