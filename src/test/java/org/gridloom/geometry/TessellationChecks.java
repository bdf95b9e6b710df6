package org.gridloom.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What holds for every tessellation, whatever it was made from. Computed in other ways than the tessellator does. */
final class TessellationChecks {

    private final Ground ground;
    private final Tessellation tessellation;
    private final List<BaseUnit> units;

    TessellationChecks(Ground ground, Tessellation tessellation) {
        this.ground = ground;
        this.tessellation = tessellation;
        this.units = tessellation.coverage().units();
    }

    void all() {
        coverage();
        communitiesAreTheUnionOfTheirUnits();
        coverIsThatOfTheSource();
        unitsStayInTheirGridInForce();
    }

    /** What holds for the units whatever was done to them since. */
    void coverage() {
        unitsAreNumberedAndValid();
        everySegmentHasTwoSides();
        edgesAreTheBordersOfTheUnits();
        nothingIsLeftOver();
        eachBuildingIsInOneUnit();
        noBorderCrossesABuilding();
    }

    private void unitsAreNumberedAndValid() {
        for (int i = 0; i < units.size(); i++) {
            assertThat(units.get(i).number()).isEqualTo(i);
            assertThat(units.get(i).area().isValid()).as("unit %d", i).isTrue();
            assertThat(units.get(i).area().getSRID()).isEqualTo(4549);
            for (var c : units.get(i).area().getCoordinates()) {
                assertThat(c).isEqualTo(new Coordinate(Geometries.centimetres(c.x), Geometries.centimetres(c.y)));
            }
        }
    }

    private record Segment(Coordinate from, Coordinate to) {}

    /** With the unit on its left. */
    private Map<Segment, Integer> segments() {
        var segments = new HashMap<Segment, Integer>();
        for (var unit : units) {
            for (var ring : Buildings.rings((Polygon) unit.area().norm())) {
                for (int i = 1; i < ring.length; i++) {
                    // Normalised: shells run clockwise, holes counterclockwise, so the unit is on the right.
                    var known = segments.put(new Segment(ring[i], ring[i - 1]), unit.number());
                    assertThat(known).as("two units on one side at %s", ring[i]).isNull();
                }
            }
        }
        return segments;
    }

    /** Each segment inside belongs to two units, in opposite directions; those on the outside belong to one and make the outer border. */
    private void everySegmentHasTwoSides() {
        var segments = segments();
        var outer = new HashSet<Segment>();
        segments.keySet().stream()
                .filter(s -> !segments.containsKey(new Segment(s.to, s.from)))
                .forEach(outer::add);
        double ofUnits = outer.stream().mapToDouble(s -> s.from.distance(s.to)).sum();
        var union = OverlayNGRobust.union(collection());
        assertThat(ofUnits).isCloseTo(union.getLength(), within(1e-3));
    }

    private void edgesAreTheBordersOfTheUnits() {
        var segments = segments();
        var along = new HashSet<Segment>();
        for (var edge : tessellation.coverage().edges()) {
            assertThat(edge.left()).isNotEqualTo(SharedEdge.OUTSIDE);
            assertThat(edge.right()).isNotEqualTo(edge.left());
            var points = edge.line().getCoordinates();
            for (int i = 1; i < points.length; i++) {
                var segment = new Segment(points[i - 1], points[i]);
                var back = new Segment(points[i], points[i - 1]);
                assertThat(segments).containsEntry(segment, edge.left());
                assertThat(segments.getOrDefault(back, SharedEdge.OUTSIDE)).isEqualTo(edge.right());
                assertThat(along.add(segment)).isTrue();
                if (edge.right() != SharedEdge.OUTSIDE) {
                    assertThat(along.add(back)).isTrue();
                }
            }
        }
        assertThat(along).hasSameSizeAs(segments.keySet());
    }

    /** A coverage, and the areas of the units add up to that of their union: no overlap, and no gap that a unit's ring does not show. */
    private void nothingIsLeftOver() {
        var areas = units.stream().map(BaseUnit::area).toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(areas)).isTrue();
        double sum = units.stream().mapToDouble(u -> u.area().getArea()).sum();
        assertThat(OverlayNGRobust.union(collection()).getArea()).isCloseTo(sum, within(1e-3));
    }

    private void communitiesAreTheUnionOfTheirUnits() {
        var byCommunity = units.stream().collect(Collectors.groupingBy(BaseUnit::community));
        assertThat(tessellation.communities().keySet()).isEqualTo(byCommunity.keySet());
        byCommunity.forEach((id, members) -> {
            var area = tessellation.communities().get(id);
            assertThat(area.isValid()).isTrue();
            assertThat(area.getArea())
                    .isCloseTo(
                            members.stream()
                                    .mapToDouble(u -> u.area().getArea())
                                    .sum(),
                            within(1e-3));
        });
    }

    /** Each community is its source but for buildings that stand across its border, and rounding. */
    private void coverIsThatOfTheSource() {
        var buildings = buildingsWithMargin();
        for (var community : ground.communities()) {
            var made = tessellation.communities().getOrDefault(community.id(), RandomTown.FACTORY.createPolygon());
            var difference = OverlayNGRobust.overlay(community.area(), made, OverlayNG.SYMDIFFERENCE);
            var unexplained = OverlayNGRobust.overlay(difference, buildings, OverlayNG.DIFFERENCE);
            assertThat(unexplained.getArea())
                    .as("community %d", community.id())
                    .isLessThan(0.011 * community.area().getLength());
            // Two rounds of noding move a vertex by up to a pixel each; a sliver of a third may be left where both
            // meet.
            assertThat(unexplained.buffer(-0.03).getArea()).isZero();
        }
    }

    /** But for buildings across its border. */
    private void unitsStayInTheirGridInForce() {
        var buildings = buildingsWithMargin();
        for (var grid : ground.gridsInForce()) {
            var inside = PreparedGeometryFactory.prepare(grid.area());
            for (var unit : units) {
                if (inside.intersects(unit.area()) && !inside.covers(unit.area())) {
                    var free = OverlayNGRobust.overlay(unit.area(), buildings, OverlayNG.DIFFERENCE);
                    double here = OverlayNGRobust.overlay(grid.area(), free, OverlayNG.INTERSECTION)
                            .getArea();
                    assertThat(Math.min(here, free.getArea() - here))
                            .as("unit %d in grid %d", unit.number(), grid.id())
                            .isLessThan(0.011 * unit.area().getLength());
                }
            }
        }
    }

    private Geometry buildingsWithMargin() {
        var outlines = ground.buildings().stream()
                .map(b -> b.outline().isValid() ? b.outline() : b.outline().buffer(0))
                .toList();
        return OverlayNGRobust.union(RandomTown.FACTORY.buildGeometry(outlines)).buffer(0.03);
    }

    private void eachBuildingIsInOneUnit() {
        var outside = new HashSet<Long>();
        int householdsOutside = 0;
        for (var fault : tessellation.faults()) {
            if (fault instanceof SourceFault.BuildingOutside f) {
                outside.add(f.building());
                householdsOutside += f.households();
            }
        }
        var placed = units.stream().flatMap(u -> u.buildings().stream()).toList();
        assertThat(placed).doesNotHaveDuplicates();
        assertThat(outside).noneMatch(placed::contains);
        assertThat(placed.size() + outside.size()).isEqualTo(ground.buildings().size());
        int all = ground.buildings().stream()
                .mapToInt(Ground.Footprint::households)
                .sum();
        assertThat(units.stream().mapToInt(BaseUnit::households).sum() + householdsOutside)
                .isEqualTo(all);
    }

    private void noBorderCrossesABuilding() {
        var edges = new STRtree();
        tessellation.coverage().edges().forEach(e -> edges.insert(e.line().getEnvelopeInternal(), e.line()));
        for (var building : ground.buildings()) {
            var interior = building.outline().isValid()
                    ? building.outline().buffer(-0.02)
                    : building.outline().buffer(-0.02).buffer(0);
            var prepared = PreparedGeometryFactory.prepare(interior);
            for (var line : edges.query(interior.getEnvelopeInternal())) {
                assertThat(prepared.intersects((Geometry) line))
                        .as("building %d is cut at %s", building.id(), line)
                        .isFalse();
            }
        }
    }

    private Geometry collection() {
        return RandomTown.FACTORY.createMultiPolygon(
                units.stream().map(BaseUnit::area).toArray(Polygon[]::new));
    }
}
