package org.gridloom.planning.web;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.planning.GroundPiece;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Units and edges as the studio gets them. Coordinates are EPSG:4490, longitude first. */
final class UnitJson {

    /** Seven decimals are about a centimetre. */
    private static final double DECIMALS = 1e7;

    private UnitJson() {}

    /** @param n number in the unit set; {@code at} a point inside; {@code rings} the shell and then the holes */
    record Unit(
            int n,
            int households,
            String label,
            @Nullable Long compound,
            boolean water,
            double[] at,
            List<double[][]> rings) {}

    /** @param l number of the unit to the left, -1 outside the community; {@code b} barrier class; {@code len} metres */
    record Edge(int l, int r, String b, double len, double[][] line) {}

    /** @param gone numbers of units; {@code units} with all their {@code edges}, in the place of those they had */
    record Ground(List<Integer> gone, List<Unit> units, List<Edge> edges) {}

    static Ground ground(GroundPiece piece) {
        var plane = MetricPlane.of(piece.metricSrid());
        return new Ground(
                piece.gone(),
                piece.units().stream()
                        .map(named -> unit(named.number(), named.label(), named.unit(), (Polygon)
                                plane.toStored(named.unit().area())))
                        .toList(),
                piece.edges().stream()
                        .map(edge -> edge(edge.left(), edge.right(), edge.shared(), plane))
                        .toList());
    }

    static List<double[][]> lines(List<LineString> metric, int srid) {
        var plane = MetricPlane.of(srid);
        return metric.stream().map(line -> coordinates(plane.toStored(line))).toList();
    }

    static Unit unit(int number, String label, BaseUnit unit, Polygon stored) {
        var rings = new ArrayList<double[][]>();
        rings.add(coordinates(stored.getExteriorRing()));
        for (var i = 0; i < stored.getNumInteriorRing(); i++) {
            rings.add(coordinates(stored.getInteriorRingN(i)));
        }
        return new Unit(
                number,
                unit.households(),
                label,
                unit.compound() == BaseUnit.NO_COMPOUND ? null : (Long) unit.compound(),
                unit.water(),
                position(stored.getInteriorPoint().getCoordinate()),
                rings);
    }

    static Edge edge(int left, int right, SharedEdge edge, MetricPlane plane) {
        return new Edge(
                left,
                right,
                edge.barrier().name(),
                Math.round(edge.length() * 10) / 10.0,
                coordinates(plane.toStored(edge.line())));
    }

    private static double[][] coordinates(Geometry line) {
        var coordinates = line.getCoordinates();
        var positions = new double[coordinates.length][];
        for (var i = 0; i < coordinates.length; i++) {
            positions[i] = position(coordinates[i]);
        }
        return positions;
    }

    private static double[] position(Coordinate coordinate) {
        return new double[] {
            Math.round(coordinate.x * DECIMALS) / DECIMALS, Math.round(coordinate.y * DECIMALS) / DECIMALS
        };
    }
}
