package org.gridloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import mil.nga.geopackage.GeoPackageManager;
import org.gridloom.exchange.LayerOut.Type;
import org.gridloom.geometry.Geometries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.json.JsonMapper;

class FilesOutTest {

    private static final Table TABLE = new Table(
            "归属/表",
            List.of("网格", "户数", "说明"),
            List.of(
                    Arrays.asList("370102013006008", 478, "=1+1"),
                    Arrays.asList("370102013006009", null, "逗号,引号\"和\n换行")));

    @Test
    void csvIsReadAsChineseByExcelAndQuotesWhatItMust() {
        var text = new String(csv(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF网格,户数,说明\r\n").contains("370102013006008,478,");
        assertThat(text).contains("\"逗号,引号\"\"和\n换行\"");
    }

    @Test
    void whatSomebodyEnteredIsNoFormula() {
        assertThat(new String(csv(), StandardCharsets.UTF_8)).contains("'=1+1").doesNotContain(",=1+1");
    }

    @Test
    void excelKeepsACodeAsTextAndANumberAsNumber(@TempDir Path folder) throws IOException {
        var file = folder.resolve("table.xlsx");
        try (var out = Files.newOutputStream(file)) {
            TableFile.excel(TABLE, out);
        }

        var parts = parts(file);
        var sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>478</v>").doesNotContain("<v>370102013006008</v>");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("370102013006008");
        assertThat(parts.get("xl/workbook.xml")).contains("&#x5f52;&#x5c5e; &#x8868;");
    }

    @Test
    void geoJsonSaysItsSystemAndHasLongitudeFirst() {
        var out = new ByteArrayOutputStream();
        GeoJsonFile.write(layer(), out);

        var json = new JsonMapper().readTree(out.toByteArray());
        assertThat(json.at("/crs/properties/name").asString()).endsWith("EPSG::4490");
        var feature = json.at("/features/0");
        assertThat(feature.at("/properties/code").asString()).isEqualTo("370102013006008");
        assertThat(feature.at("/properties/households").intValue()).isEqualTo(478);
        assertThat(feature.at("/geometry/coordinates/0/0/0/0").doubleValue()).isBetween(117.0, 117.01);
        assertThat(feature.at("/geometry/coordinates/0/0/0/1").doubleValue()).isBetween(30.0, 30.01);
    }

    @Test
    void aGeoPackageIsReadBackAsItWasWritten(@TempDir Path folder) throws SQLException {
        var file = folder.resolve("plan.gpkg");
        GeoPackageFile.write(List.of(layer()), file);

        try (var geoPackage = GeoPackageManager.open(file.toFile())) {
            var table = geoPackage.getFeatureDao("grids");
            assertThat(table.getSrsId()).isEqualTo(4490);
            assertThat(table.getGeometryColumns().getSrs().getOrganizationCoordsysId())
                    .isEqualTo(4490);
            assertThat(table.count()).isEqualTo(1);
            var rows = table.queryForAll();
            assertThat(rows.moveToNext()).isTrue();
            var row = rows.getRow();
            assertThat(row.getValue("code")).isEqualTo("370102013006008");
            assertThat(((Number) row.getValue("households")).intValue()).isEqualTo(478);
            var box = row.getGeometryEnvelope();
            assertThat(box.getMinX()).isEqualTo(117.0);
            assertThat(box.getMaxY()).isEqualTo(30.01);
            rows.close();
        }
        try (var plain = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = plain.createStatement();
                var contents = statement.executeQuery("select srs_id, min_x, max_y from gpkg_contents")) {
            assertThat(contents.next()).isTrue();
            assertThat(contents.getInt(1)).isEqualTo(4490);
            assertThat(contents.getDouble(2)).isEqualTo(117.0);
            assertThat(contents.getDouble(3)).isEqualTo(30.01);
        }
    }

    private static byte[] csv() {
        var out = new ByteArrayOutputStream();
        TableFile.csv(TABLE, out);
        return out.toByteArray();
    }

    private static LayerOut layer() {
        var columns = new LinkedHashMap<String, Type>();
        columns.put("code", Type.TEXT);
        columns.put("households", Type.INTEGER);
        var square = Geometries.stored().toGeometry(new Envelope(117, 117.01, 30, 30.01));
        return new LayerOut(
                "grids", columns, List.of(new LayerOut.Row(Geometries.multi(square), List.of("370102013006008", 478))));
    }

    private static Map<String, String> parts(Path file) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
