package org.gridloom.territory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.ImportReport;
import org.gridloom.exchange.SourceFile;
import org.gridloom.exchange.Texts;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.strtree.STRtree;

/** Lujiazui and the Bund, cut at tile edges, without administrative borders and household counts. What it shows is also tested on examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShanghaiTest {

    private final MetricPlane plane = MetricPlane.of(4549);
    private Drafting.Drafted drafted = new Drafting.Drafted(
            java.util.Optional.empty(), new ImportReport(List.of(), List.of(), List.of(), List.of()));

    @BeforeAll
    void read() throws IOException {
        var files = Texts.real("shanghai-osm", "ShanghaiTest").stream()
                .map(SourceFile::of)
                .toList();
        Assumptions.assumeFalse(files.isEmpty());
        drafted = Drafting.of(files).draft();
    }

    private TerritoryDraft draft() {
        return drafted.draft();
    }

    @Test
    void accountsForEveryRecord() {
        assertThat(drafted.report().tallies())
                .extracting(ImportReport.Tally::read)
                .containsExactlyInAnyOrder(1981L, 327L, 494L, 1778L, 106L);
        assertThat(drafted.report().tallies())
                .allSatisfy(tally -> assertThat(
                                tally.taken() + tally.joined() + tally.repeated() + tally.leftOut() + tally.refused())
                        .isEqualTo(tally.read()));
        assertThat(drafted.report().refused()).isZero();
    }

    @Test
    void losesNoBuilding() throws IOException {
        var ids = draft().buildings().stream().map(BuildingDraft::sourceId).toList();
        assertThat(ids).doesNotHaveDuplicates();
        var byId = new HashSet<>(ids);
        var ground = new STRtree();
        draft().buildings().forEach(each -> ground.insert(each.footprint().getEnvelopeInternal(), each.footprint()));
        int outlines = 0;
        for (var feature : buildingOutlines()) {
            outlines++;
            var inside = feature.geometry().getInteriorPoint();
            boolean stands = byId.contains(feature.id());
            for (Object footprint : ground.query(inside.getEnvelopeInternal())) {
                stands |= ((Geometry) footprint).covers(inside);
            }
            assertThat(stands).as("%s of %s", feature.id(), feature.origin()).isTrue();
        }
        assertThat(outlines).isGreaterThan(1_400);
    }

    private static List<Feature> buildingOutlines() throws IOException {
        var all = new ArrayList<Feature>();
        for (var path : Texts.real("shanghai-osm", "ShanghaiTest")) {
            if (path.toString().contains("buildings")) {
                all.addAll(Texts.Reading.of(SourceFile.of(path)).features);
            }
        }
        all.removeIf(each -> !(each.geometry() instanceof Polygonal));
        return all;
    }

    @Test
    void joinsABuildingCutAtATileEdge() {
        // The convention centre: 16,739 m² in Web Mercator, by the cosine of its latitude squared on the ground.
        var centre = draft().buildings().stream()
                .filter(each -> each.sourceId().equals("40778072"))
                .findFirst()
                .orElseThrow();
        double ground = 16_739 * Math.pow(Math.cos(Math.toRadians(31.241)), 2);
        assertThat(centre.footprint().getNumGeometries()).isEqualTo(1);
        assertThat(plane.toMetric(centre.footprint()).getArea()).isCloseTo(ground, within(ground * 0.01));
    }

    @Test
    void partsAllFootprints() {
        var index = new STRtree();
        var overlaps = new TreeSet<String>();
        for (var building : draft().buildings()) {
            assertThat(building.footprint().isValid()).isTrue();
            var outline = plane.toMetric(building.footprint());
            index.insert(outline.getEnvelopeInternal(), outline);
        }
        for (var building : draft().buildings()) {
            var outline = plane.toMetric(building.footprint());
            for (Object other : index.query(outline.getEnvelopeInternal())) {
                if (!outline.equalsExact((Geometry) other)
                        && outline.intersection((Geometry) other).getArea() > 2 * Footprints.TOUCHING) {
                    overlaps.add(building.sourceId());
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    @Test
    void estimatesSomeTenThousandHouseholds() {
        assertThat(draft().buildings().stream()
                        .mapToInt(BuildingDraft::households)
                        .sum())
                .isBetween(8_000, 30_000);
        assertThat(drafted.text()).contains("estimated in");
    }

    @Test
    void proposesADistrictInItsZoneAndCommunitiesThatTileItsStreet() {
        assertThat(draft().district().metricSrid()).isEqualTo(4549);
        assertThat(draft().communities()).hasSizeBetween(4, 12).allMatch(CommunityDraft::proposed);
        var metric = draft().communities().stream()
                .map(each -> plane.toMetric(each.boundary()))
                .toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(metric)).isTrue();
        assertThat(draft().communities()).allMatch(each -> each.boundary().isValid());
        var street = plane.toMetric(draft().streets().getFirst().boundary());
        assertThat(Stream.of(metric).mapToDouble(Geometry::getArea).sum()).isCloseTo(street.getArea(), within(0.01));
        assertThat(draft().buildings()).allMatch(each -> street.contains(plane.toMetric(each.footprint())));
    }

    @Test
    void takesRoadsAndTellsTunnelsFromStreets() {
        assertThat(draft().barriers()).anyMatch(each -> each.barrier() == BarrierClass.RAILWAY && each.tunnel());
        assertThat(draft().barriers()).noneMatch(each -> each.barrier() == BarrierClass.RAILWAY && !each.tunnel());
        assertThat(draft().barriers())
                .anyMatch(each ->
                        "世纪大道".equals(each.name()) && each.barrier() == BarrierClass.MAIN_ROAD && !each.tunnel());
        assertThat(draft().compounds())
                .extracting(TerritoryDraft.CompoundDraft::name)
                .contains("崂山三村", "乳山三村");
    }

    @Test
    void makesTheSameOfTheSameFiles() throws IOException {
        var again = Drafting.of(Texts.real("shanghai-osm", "ShanghaiTest").stream()
                        .map(SourceFile::of)
                        .toList())
                .draft();
        assertThat(again.draft().communities().toString())
                .isEqualTo(draft().communities().toString());
        assertThat(again.draft().buildings().toString())
                .isEqualTo(draft().buildings().toString());
    }
}
