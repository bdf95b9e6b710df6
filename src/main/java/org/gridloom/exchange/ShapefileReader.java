package org.gridloom.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Shapefiles: the shapes of a .shp with the attributes of the .dbf beside it, in the encoding that the .cpg, the .dbf's head or its texts tell,
 * and the coordinate system of the .prj. The .shx is not needed: records are read in their order.
 */
public final class ShapefileReader implements FeatureReader {

    /** Endings of what belongs to a .shp. */
    static final Set<String> COMPANIONS =
            Set.of("dbf", "shx", "prj", "cpg", "qpj", "qix", "qmd", "sbn", "sbx", "fix", "cst");

    private final Limits limits;

    public ShapefileReader() {
        this(Limits.USUAL);
    }

    public ShapefileReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return "Shapefile";
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        boolean begins = head.length >= 4 && head[0] == 0 && head[1] == 0 && head[2] == 0x27 && head[3] == 0x0A;
        return begins || name.toLowerCase(Locale.ROOT).endsWith(".shp");
    }

    @Override
    public ReadingEnd read(SourceFile file, Datum datum, Records records) {
        var dbf = file.companions().of("dbf");
        if (dbf.isEmpty()) {
            return unreadable(Fault.DBF_MISSING);
        }
        long record = 0;
        try (var shapes = ShapeRecords.open(file.content(), limits)) {
            var said = new ArrayList<Message>();
            var crs = crs(file, shapes, said);
            if (crs.isEmpty()) {
                return new ReadingEnd.Unreadable(said.getFirst());
            }
            var encoding = DbfEncoding.of(dbf.get(), file.companions().of("cpg"));
            if (encoding.guessed()) {
                said.add(Message.of(
                        Fault.ENCODING_GUESSED, file.name(), encoding.charset().name()));
            }
            try (var rows = DbfTable.open(dbf.get(), encoding.charset(), limits)) {
                for (var shape = shapes.next(); shape.isPresent(); shape = shapes.next()) {
                    record++;
                    var row = rows.next();
                    if (row.isEmpty()) {
                        return unreadable(Fault.DBF_TOO_SHORT, record - 1);
                    }
                    var origin = new Origin(file.name(), record);
                    shape.get().deliver(origin, Naming.of(row.get()), row.get(), crs.get(), datum, records);
                }
                if (rows.rows() > record) {
                    return unreadable(Fault.DBF_TOO_LONG, rows.rows(), record);
                }
            }
            return new ReadingEnd.Complete(null, said);
        } catch (IOException broken) {
            return unreadable(broken, record);
        }
    }

    /** What the .prj says; without one the coordinates must look like degrees. */
    private static Optional<SourceCrs> crs(SourceFile file, ShapeRecords shapes, List<Message> said)
            throws IOException {
        var prj = file.companions().of("prj");
        if (prj.isEmpty()) {
            boolean degrees = shapes.inDegrees();
            said.add(degrees ? Message.of(Fault.CRS_ASSUMED, file.name()) : Message.of(Fault.CRS_MISSING));
            return degrees ? Optional.of(SourceCrs.LONGITUDE_LATITUDE) : Optional.empty();
        }
        String text;
        try (var in = prj.get().open()) {
            text = new String(in.readNBytes(100_000), StandardCharsets.UTF_8);
        }
        var crs = SourceCrs.ofDefinition(text);
        if (crs.isEmpty()) {
            said.add(Message.of(Fault.UNKNOWN_CRS, Naming.shortened(text)));
        } else {
            said.addAll(crs.get().remarks());
        }
        return crs;
    }

    private static ReadingEnd unreadable(IOException broken, long record) {
        return switch (broken) {
            case ShapeRecords.NoShapefile _ -> unreadable(Fault.NOT_SHAPEFILE);
            case DbfTable.Broken _ -> unreadable(Fault.DBF_BROKEN, record);
            case EOFException _ -> unreadable(Fault.BREAKS_OFF, record);
            case NoSuchFileException _ -> unreadable(Fault.NO_SUCH_FILE);
            case AccessDeniedException _ -> unreadable(Fault.NO_SUCH_FILE);
            default -> unreadable(Fault.READ_ERROR, record);
        };
    }

    private static ReadingEnd unreadable(Fault fault, Object... arguments) {
        return new ReadingEnd.Unreadable(Message.of(fault, arguments));
    }
}
