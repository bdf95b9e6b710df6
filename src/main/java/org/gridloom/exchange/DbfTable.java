package org.gridloom.exchange;

import com.linuxense.javadbf.DBFException;
import com.linuxense.javadbf.DBFReader;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.exchange.SourceFile.Content;
import org.jspecify.annotations.Nullable;

/** The attribute table of a shapefile, read one row after the other. Rows marked as deleted are counted like the others: their shapes are there. */
final class DbfTable implements Closeable {

    private final DBFReader reader;
    private final List<String> names = new ArrayList<>();
    private final Limits limits;

    private DbfTable(DBFReader reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
        // The first column says whether the row is deleted.
        for (int column = 1; column < reader.getFieldCount(); column++) {
            names.add(reader.getField(column).getName());
        }
    }

    /** Not a table that can be read, or no longer. */
    static final class Broken extends IOException {
        Broken(Throwable cause) {
            super(cause);
        }
    }

    static DbfTable open(Content dbf, Charset charset, Limits limits) throws IOException {
        var bytes = new BufferedInputStream(dbf.open(), 1 << 16);
        try {
            return new DbfTable(new DBFReader(bytes, charset, true), limits);
        } catch (RuntimeException broken) {
            // Not only its own: it believes the sizes a head claims.
            bytes.close();
            throw new Broken(broken);
        }
    }

    /** How many rows its head claims. */
    int rows() {
        return reader.getRecordCount();
    }

    /** The next row's values by name; empty after the last. */
    Optional<Map<String, Object>> next() throws Broken {
        Object @Nullable [] row;
        try {
            row = reader.nextRecord();
        } catch (DBFException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | NegativeArraySizeException broken) {
            throw new Broken(broken);
        }
        if (row == null) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, Object>();
        for (int column = 0; column < Math.min(names.size(), limits.properties()); column++) {
            var value = scalar(row[column + 1]);
            if (value != null) {
                values.put(names.get(column), value);
            }
        }
        return Optional.of(values);
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.replace("\0", "").strip();
            case BigDecimal number ->
                number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0
                        ? whole(number)
                        : (Object) number.doubleValue();
            case Number number -> number;
            case Boolean truth -> truth;
            case Date day ->
                day.toInstant().atZone(ZoneId.systemDefault()).toLocalDate().toString();
            default -> null;
        };
    }

    private static Object whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException tooLarge) {
            return number.doubleValue();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
