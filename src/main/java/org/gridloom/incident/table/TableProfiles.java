package org.gridloom.incident.table;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.exchange.TableSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Mappings that are kept under a name, so that the next table of the same make is read without asking. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
public class TableProfiles {

    public static final int LONGEST_NAME = 60;

    /** A table may have gained or lost a column or two since. */
    private static final double LIKE_ENOUGH = 0.8;

    public record TableProfile(String name, Set<String> headings, TableMapping mapping) {
        public TableProfile {
            headings = Set.copyOf(headings);
        }

        /** Share of the headings of both that both have; 0 where one is missing that the mapping reads. */
        double likeness(TableSheet sheet) {
            var given = Set.copyOf(sheet.headings());
            if (!mapping.columns().values().stream().flatMap(List::stream).allMatch(given::contains)) {
                return 0;
            }
            var all =
                    Stream.concat(headings.stream(), given.stream()).distinct().count();
            return (double) headings.stream().filter(given::contains).count() / all;
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;

    TableProfiles(JdbcClient jdbc, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
    }

    /** Those made for such a table, the likest first. */
    @Transactional(readOnly = true)
    public List<TableProfile> fitting(TableSheet sheet) {
        return jdbc
                .sql("select name, headings, mapping from table_profile order by saved_at desc")
                .query((row, n) -> new TableProfile(
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("headings").getArray())
                                .collect(Collectors.toSet()),
                        json.readValue(row.getString("mapping"), TableMapping.class)))
                .list()
                .stream()
                .filter(profile -> profile.likeness(sheet) >= LIKE_ENOUGH)
                .sorted((one, other) -> Double.compare(other.likeness(sheet), one.likeness(sheet)))
                .toList();
    }

    /** In the place of one of the same name. */
    public void save(String name, TableSheet sheet, TableMapping mapping) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a profile has a name of 1 to " + LONGEST_NAME + " characters");
        }
        jdbc.sql("""
                        insert into table_profile (name, headings, mapping, saved_by) values (?, ?, cast(? as jsonb), ?)
                        on conflict (name) do update
                        set headings = excluded.headings, mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = now()""")
                .params(
                        name.strip(),
                        sheet.headings().toArray(String[]::new),
                        json.writeValueAsString(mapping),
                        LoggedIn.name())
                .update();
        audit.record("table.profile", name.strip());
    }

    public void remove(String name) {
        jdbc.sql("delete from table_profile where name = ?").param(name).update();
        audit.record("table.profile.remove", name);
    }
}
