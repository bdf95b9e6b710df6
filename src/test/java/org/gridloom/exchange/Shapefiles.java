package org.gridloom.exchange;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes small shapefiles, byte by byte, so that tests can also break them. */
public final class Shapefiles {

    /** CGCS2000, zone of 120°E, as ESRI's programs write it. */
    public static final String ZONE_120 =
            "PROJCS[\"CGCS2000_3_Degree_GK_CM_120E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
                    + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                    + "PARAMETER[\"Central_Meridian\",120.0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    private final List<double[][][]> polygons = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private final String[] fields;
    private final Charset charset;
    private final Map<String, byte[]> companions = new LinkedHashMap<>();

    public Shapefiles(Charset charset, String... fields) {
        this.charset = charset;
        this.fields = fields;
    }

    /** @param rings each of pairs of numbers, closed, shells clockwise */
    public Shapefiles polygon(double[][][] rings, String... values) {
        polygons.add(rings);
        rows.add(values);
        return this;
    }

    public static double[][] square(double west, double south, double side) {
        return new double[][] {
            {west, south}, {west, south + side}, {west + side, south + side}, {west + side, south}, {west, south}
        };
    }

    public Shapefiles with(String ending, String text) {
        companions.put(ending, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Shapefiles with(String ending, byte[] bytes) {
        companions.put(ending, bytes);
        return this;
    }

    public SourceFile file() {
        return file(shp());
    }

    public SourceFile file(byte[] shp) {
        return new SourceFile("units.shp", () -> new ByteArrayInputStream(shp), ending -> {
            var bytes = "dbf".equals(ending) && !companions.containsKey("dbf") ? dbf() : companions.get(ending);
            return Optional.ofNullable(bytes).map(found -> () -> new ByteArrayInputStream(found));
        });
    }

    public byte[] shp() {
        var records = polygons.stream().map(Shapefiles::record).toList();
        int length = 100 + records.stream().mapToInt(each -> 8 + each.length).sum();
        var file = ByteBuffer.allocate(length);
        file.putInt(9994).position(24);
        file.putInt(length / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(5);
        var all = polygons.stream()
                .flatMap(java.util.Arrays::stream)
                .flatMap(java.util.Arrays::stream)
                .toList();
        file.putDouble(all.stream().mapToDouble(p -> p[0]).min().orElse(0));
        file.putDouble(all.stream().mapToDouble(p -> p[1]).min().orElse(0));
        file.putDouble(all.stream().mapToDouble(p -> p[0]).max().orElse(0));
        file.putDouble(all.stream().mapToDouble(p -> p[1]).max().orElse(0));
        file.position(100);
        for (int i = 0; i < records.size(); i++) {
            file.order(ByteOrder.BIG_ENDIAN)
                    .putInt(i + 1)
                    .putInt(records.get(i).length / 2)
                    .put(records.get(i));
        }
        return file.array();
    }

    private static byte[] record(double[][][] rings) {
        int points =
                java.util.Arrays.stream(rings).mapToInt(ring -> ring.length).sum();
        var record = ByteBuffer.allocate(44 + 4 * rings.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(5).position(36);
        record.putInt(rings.length).putInt(points);
        int before = 0;
        for (var ring : rings) {
            record.putInt(before);
            before += ring.length;
        }
        for (var ring : rings) {
            for (var point : ring) {
                record.putDouble(point[0]).putDouble(point[1]);
            }
        }
        return record.array();
    }

    /** All fields are texts of 30 bytes, but those whose name begins with a # are numbers. */
    public byte[] dbf() {
        int head = 32 + 32 * fields.length + 1;
        int width = 1 + 30 * fields.length;
        var file = ByteBuffer.allocate(head + width * rows.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 3)
                .put(new byte[] {126, 1, 1})
                .putInt(rows.size())
                .putShort((short) head)
                .putShort((short) width);
        for (int i = 0; i < fields.length; i++) {
            file.position(32 + 32 * i);
            file.put(fields[i].replace("#", "").getBytes(charset));
            file.put(32 + 32 * i + 11, (byte) (fields[i].startsWith("#") ? 'N' : 'C'));
            file.put(32 + 32 * i + 16, (byte) 30);
        }
        file.position(head - 1);
        file.put((byte) '\r');
        for (var row : rows) {
            file.put((byte) ' ');
            for (int i = 0; i < fields.length; i++) {
                var cell = new byte[30];
                java.util.Arrays.fill(cell, (byte) ' ');
                var value = row[i].getBytes(charset);
                int at = fields[i].startsWith("#") ? 30 - value.length : 0;
                System.arraycopy(value, 0, cell, at, value.length);
                file.put(cell);
            }
        }
        file.put((byte) 0x1A);
        return file.array();
    }
}
