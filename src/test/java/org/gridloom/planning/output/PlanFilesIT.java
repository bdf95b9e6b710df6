package org.gridloom.planning.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanView;
import org.gridloom.planning.Plans;
import org.gridloom.planning.Redraw;
import org.gridloom.planning.TestTown;
import org.gridloom.territory.BuildingList;
import org.gridloom.territory.Footprints;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The files of a plan, on the demonstration town. */
@PostgisTest
class PlanFilesIT {

    private static final As LI = new As("li", Role.PLANNER);
    private static final String PORTAL = "https://grid.example.cn";

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    PlanFiles files;

    @Autowired
    BuildingList buildings;

    @Autowired
    Footprints footprints;

    @Autowired
    Redraw redraw;

    String communityName;
    PlanId plan;

    @BeforeEach
    void aPlanOfATown() {
        var community = TestTown.communities(territory).getFirst();
        communityName = community.name();
        plan = LI.get(() -> plans.start(community.code(), "方案 甲"));
    }

    @Test
    void everyBuildingIsInTheTableOnceWithTheGridOfItsUnit() {
        var text = new String(write(PlanFile.ASSIGNMENT_CSV), StandardCharsets.UTF_8);
        var lines = text.lines().skip(1).toList();

        var units = LI.get(() -> plans.units(plan));
        assertThat(lines).hasSameSizeAs(LI.get(() -> buildings.of(units)));
        var codes = LI.get(() -> plans.view(plan)).grids().stream()
                .map(grid -> grid.grid().code())
                .toList();
        assertThat(lines).allMatch(line -> codes.stream().anyMatch(line::contains));
    }

    @Test
    void theLayerHasTheGridsWithTheirHouseholds() {
        var json = new JsonMapper().readTree(write(PlanFile.GEOJSON));

        var households = StreamSupport.stream(json.path("features").spliterator(), false)
                .mapToInt(grid -> grid.at("/properties/households").intValue())
                .sum();
        assertThat(households)
                .isEqualTo(LI.get(() -> plans.view(plan)).grids().stream()
                        .mapToInt(PlanView.GridView::households)
                        .sum());
        assertThat(write(PlanFile.GEOPACKAGE)).startsWith("SQLite format 3".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void buildingsOfADividedGridNameTheirMicroGridAndTheFilesHaveItToo() {
        var grid = LI.get(() -> plans.view(plan)).grids().getFirst();
        LI.run(() -> redraw.divideIntoMicroGrids(plan, grid.grid().key(), 4));

        var lines = new String(write(PlanFile.ASSIGNMENT_CSV), StandardCharsets.UTF_8).lines();
        assertThat(lines.filter(line -> line.contains(grid.grid().code())))
                .isNotEmpty()
                .allMatch(line -> line.contains(grid.grid().number() + "+"));
        var first = new JsonMapper()
                .readTree(write(PlanFile.GEOJSON))
                .path("features")
                .get(0);
        assertThat(first.at("/properties/micro_grids").intValue()).isEqualTo(4);
        assertThat(new String(write(PlanFile.GEOPACKAGE), StandardCharsets.ISO_8859_1))
                .contains("micro_grids");
    }

    @Test
    void theMapSheetNamesEveryGridAndEmbedsItsFont() throws IOException {
        try (var pdf = Loader.loadPDF(write(PlanFile.MAP_SHEET))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains(communityName + "网格划分图").contains("紧凑度").contains("方案 甲");
            LI.get(() -> plans.view(plan))
                    .grids()
                    .forEach(grid -> assertThat(text).contains(grid.grid().number()));
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void everyGridHasItsSignWithACodeThatLeadsToIt() throws Exception {
        var view = LI.get(() -> plans.view(plan));
        var posters = write(PlanFile.POSTERS);
        try (var pdf = Loader.loadPDF(posters)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(view.grids().size());
            var stripper = new PDFTextStripper();
            stripper.setStartPage(1);
            stripper.setEndPage(1);
            assertThat(stripper.getText(pdf))
                    .contains("网格公示牌")
                    .contains(view.grids().getFirst().grid().code());
            assertThat(scanned(pdf)).startsWith(PORTAL + "/map?at=1");
        }
    }

    @Test
    void oneSignCanBeHadAlone() throws IOException {
        var grid = LI.get(() -> plans.view(plan)).grids().getLast().grid();
        var poster = LI.get(() -> files.poster(plan, grid.key(), Locale.ENGLISH, PORTAL));

        try (var pdf = Loader.loadPDF(poster)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains(grid.code()).contains("Who serves here");
        }
        assertThatThrownBy(() -> LI.get(() -> files.poster(plan, "g998", Locale.ENGLISH, PORTAL)))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void aPlanThatCutsUnitsIsInEveryFileWithAllItsBuildingsAndHouseholds() throws IOException {
        var whole = new String(write(PlanFile.ASSIGNMENT_CSV), StandardCharsets.UTF_8)
                .lines()
                .count();
        var before = households();
        var key = largest();
        var across = acrossTheMiddle(key);
        LI.run(() -> redraw.divide(plan, across, key));
        var parts = LI.get(() -> plans.cutGround(plan)).gone();
        assertThat(parts).isNotEmpty();

        var lines = new String(write(PlanFile.ASSIGNMENT_CSV), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize((int) whole);
        var numbers = LI.get(() -> plans.view(plan)).grids().stream()
                .map(grid -> grid.grid().code() == null
                        ? grid.grid().number()
                        : grid.grid().code())
                .toList();
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> numbers.stream().anyMatch(line::contains));
        assertThat(households()).isEqualTo(before);
        assertThat(LI.get(() -> footprints.of(plans.units(plan)))).hasSize((int) whole - 1);
        assertThat(write(PlanFile.ASSIGNMENT_EXCEL)).startsWith(ZIP);
        assertThat(write(PlanFile.CHANGES_EXCEL)).startsWith(ZIP);
        assertThat(write(PlanFile.GEOPACKAGE)).startsWith("SQLite format 3".getBytes(StandardCharsets.US_ASCII));
        try (var sheet = Loader.loadPDF(write(PlanFile.MAP_SHEET));
                var signs = Loader.loadPDF(write(PlanFile.POSTERS))) {
            var text = new PDFTextStripper().getText(sheet);
            LI.get(() -> plans.view(plan))
                    .grids()
                    .forEach(grid -> assertThat(text).contains(grid.grid().number()));
            assertThat(signs.getNumberOfPages())
                    .isEqualTo(LI.get(() -> plans.view(plan)).grids().size());
        }
    }

    private static final byte[] ZIP = {'P', 'K'};

    private int households() {
        var json = new JsonMapper().readTree(write(PlanFile.GEOJSON));
        return StreamSupport.stream(json.path("features").spliterator(), false)
                .mapToInt(grid -> grid.at("/properties/households").intValue())
                .sum();
    }

    private String largest() {
        return LI.get(() -> plans.view(plan)).grids().stream()
                .max(Comparator.comparingInt(PlanView.GridView::households))
                .orElseThrow()
                .grid()
                .key();
    }

    /** From south to north through a grid. */
    private LineString acrossTheMiddle(String key) {
        var units = LI.get(() -> plans.units(plan));
        var members = LI.get(() -> plans.view(plan)).grids().stream()
                .filter(grid -> grid.grid().key().equals(key))
                .findFirst()
                .orElseThrow()
                .units();
        var extent = new Envelope();
        units.indices(members)
                .forEach(unit -> extent.expandToInclude(
                        units.coverage().units().get(unit).area().getEnvelopeInternal()));
        var plane = MetricPlane.of(units.metricSrid());
        double x = extent.centre().x;
        return (LineString) plane.toStored(plane.factory().createLineString(new Coordinate[] {
            new Coordinate(x, extent.getMinY() - 50), new Coordinate(x, extent.getMaxY() + 50)
        }));
    }

    @Test
    void aDraftHasNoCertificate() {
        assertThatThrownBy(() -> write(PlanFile.CERTIFICATE)).isInstanceOf(OutOfScope.class);
    }

    private byte[] write(PlanFile file) {
        return LI.get(() -> files.write(plan, file, Locale.SIMPLIFIED_CHINESE, PORTAL));
    }

    private static String scanned(PDDocument pdf) throws Exception {
        var page = new PDFRenderer(pdf).renderImageWithDPI(0, 100);
        var part = page.getSubimage(
                page.getWidth() * 6 / 10,
                page.getHeight() * 6 / 10,
                page.getWidth() * 4 / 10,
                page.getHeight() * 4 / 10);
        return read(part);
    }

    private static String read(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException e) {
            return "no QR code";
        }
    }
}
