package org.gridloom.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * GeoPackages (OGC 12-128): all their feature tables, each a layer of its own name. What SQLite opens is a copy that is thrown away: a file may
 * come from anywhere, be in use, or be no file but an upload. Only ordinary tables are read, since a view or a virtual table is a program.
 */
public final class GeoPackageReader implements FeatureReader {

    private static final String MAGIC = "SQLite format 3\0";

    private record Table(
            String name, String geometry, @Nullable String key, int crs) {}

    private final Limits limits;

    public GeoPackageReader() {
        this(Limits.USUAL);
    }

    public GeoPackageReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return "GeoPackage";
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".gpkg")) {
            return true;
        }
        return new String(head, 0, Math.min(head.length, MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    @Override
    public ReadingEnd read(SourceFile file, Datum datum, Records records) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("gridloom-geopackage");
            var copy = folder.resolve("copy.gpkg");
            try (var in = file.content().open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            // What another program has written and not yet taken into the file itself.
            copyJournal(file, "gpkg-wal", folder.resolve("copy.gpkg-wal"));
            return read(file.name(), copy, datum, records);
        } catch (NoSuchFileException none) {
            return unreadable(Fault.NO_SUCH_FILE);
        } catch (IOException io) {
            return unreadable(Fault.READ_ERROR, 0);
        } finally {
            delete(folder);
        }
    }

    private static void copyJournal(SourceFile file, String ending, Path to) throws IOException {
        var journal = file.companions().of(ending);
        if (journal.isPresent()) {
            try (var in = journal.get().open()) {
                Files.copy(in, to);
            }
        }
    }

    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var each : files.toList()) {
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(folder);
        } catch (IOException leftToTheSystem) {
            // It lies in the folder for temporary files.
        }
    }

    private ReadingEnd read(String file, Path copy, Datum datum, Records records) {
        var said = new ArrayList<Message>();
        long[] record = {0};
        try (var database = open(copy)) {
            var tables = tables(database);
            if (tables.isEmpty()) {
                return unreadable(Fault.NO_FEATURE_TABLE);
            }
            for (var table : tables) {
                var crs = crs(database, table.crs());
                if (crs.isEmpty()) {
                    return unreadable(Fault.UNKNOWN_CRS, "EPSG:" + table.crs());
                }
                crs.get().remarks().stream()
                        .filter(each -> !said.contains(each))
                        .forEach(said::add);
                records.layer(table.name());
                read(database, table, crs.get(), file, record, datum, records);
            }
            return new ReadingEnd.Complete(null, said);
        } catch (SQLException broken) {
            return unreadable(Fault.NOT_GEOPACKAGE, record[0]);
        }
    }

    private Connection open(Path copy) throws SQLException {
        var config = new SQLiteConfig();
        // Nothing in the file may call what is more than arithmetic, or read another file.
        config.enableLoadExtension(false);
        config.setPragma(
                SQLiteConfig.Pragma.LIMIT_LENGTH,
                Integer.toString(Math.min(Integer.MAX_VALUE, 64 * limits.coordinates())));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        var connection = config.createConnection("jdbc:sqlite:" + copy);
        try (var statement = connection.createStatement()) {
            statement.execute("pragma query_only = on");
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        return connection;
    }

    private static List<Table> tables(Connection database) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select g.table_name, g.column_name, g.srs_id,
                            (select name from pragma_table_info(g.table_name) where pk = 1 limit 1)
                        from gpkg_geometry_columns g
                        join sqlite_master m on m.name = g.table_name and m.type = 'table' and m.rootpage > 0
                        order by g.table_name""")) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2), rows.getString(4), rows.getInt(3)));
            }
        }
        return tables;
    }

    private static Optional<SourceCrs> crs(Connection database, int id) throws SQLException {
        if (id == -1 || id == 0) {
            return Optional.empty(); // undefined, by the standard
        }
        try (var statement = database.prepareStatement(
                "select organization, organization_coordsys_id, definition from gpkg_spatial_ref_sys where srs_id = ?")) {
            statement.setInt(1, id);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return SourceCrs.ofEpsg(id);
                }
                var organization = Optional.ofNullable(rows.getString(1)).orElse("");
                int code = rows.getInt(2);
                boolean epsg = organization.equalsIgnoreCase("EPSG");
                if (epsg && (code == 4326 || code == 4490 || code == 3857)) {
                    return SourceCrs.ofEpsg(code);
                }
                var defined = Optional.ofNullable(rows.getString(3)).flatMap(SourceCrs::ofDefinition);
                return defined.isEmpty() && epsg ? SourceCrs.ofEpsg(code) : defined;
            }
        }
    }

    private void read(
            Connection database, Table table, SourceCrs crs, String file, long[] record, Datum datum, Records records)
            throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select * from " + quoted(table.name()))) {
            while (rows.next()) {
                record[0]++;
                deliver(rows, table, crs, new Origin(file, record[0]), datum, records);
            }
        }
    }

    private void deliver(ResultSet row, Table table, SourceCrs crs, Origin origin, Datum datum, Records records)
            throws SQLException {
        var properties = properties(row, table);
        var name = table.key() == null ? Naming.of(properties) : String.valueOf(properties.get(table.key()));
        var bytes = row.getBytes(table.geometry());
        var shape = bytes == null ? RawShape.refused(Fault.NO_GEOMETRY) : WellKnownBinary.read(bytes, limits);
        shape.deliver(origin, name, properties, crs, datum, records);
    }

    private Map<String, Object> properties(ResultSet row, Table table) throws SQLException {
        var properties = new LinkedHashMap<String, Object>();
        var columns = row.getMetaData();
        for (int column = 1; column <= Math.min(columns.getColumnCount(), limits.properties()); column++) {
            var name = columns.getColumnName(column);
            var value = name.equalsIgnoreCase(table.geometry()) ? null : row.getObject(column);
            switch (value) {
                case String text -> properties.put(name, text);
                case Integer number -> properties.put(name, number.longValue());
                case Number number -> properties.put(name, number);
                case null, default -> {
                    // Nothing, or bytes.
                }
            }
        }
        return properties;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static ReadingEnd unreadable(Fault fault, Object... arguments) {
        return new ReadingEnd.Unreadable(Message.of(fault, arguments));
    }
}
