package org.gridloom.territory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridloom.account.Audit;
import org.gridloom.account.Scopes;
import org.gridloom.geometry.Ewkb;
import org.gridloom.live.Changes;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ground: what is brought in, and who keeps which part of it. Everybody sees the communities in the own scope. */
@Service
@Transactional(readOnly = true)
public class Territory {

    private static final String COMMUNITIES = """
            select c.id, c.code, c.name, c.kind, c.proposed, c.street_id, s.name as street_name, d.metric_srid,
                   st_asewkb(c.boundary) as boundary,
                   coalesce((select sum(u.households) from unit u
                             where u.community_id = c.id and u.unit_set_id =
                                 (select max(id) from unit_set where street_id = c.street_id)), 0) as households
            from community c join street s on s.id = c.street_id join district d on d.id = s.district_id
            """;

    private final JdbcClient jdbc;
    private final TerritoryWriter writer;
    private final UnitSets unitSets;
    private final Changes changes;
    private final Audit audit;
    private final Scopes scopes;

    Territory(JdbcClient jdbc, TerritoryWriter writer, UnitSets unitSets, Changes changes, Audit audit, Scopes scopes) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.unitSets = unitSets;
        this.changes = changes;
        this.audit = audit;
        this.scopes = scopes;
    }

    /**
     * What bringing a draft in made of it.
     *
     * @param units base units of all its streets
     * @param faults what the tessellation had to say about the source data
     */
    public record Brought(
            int streets, int communities, int buildings, int households, int units, List<String> faults) {}

    /**
     * Stores a draft and tessellates its streets, all or nothing. What is there already under the same code or source id is replaced, the rest of
     * the territory stays. Grids of the draft are taken only where a community has none in force.
     *
     * @param progress told what is being done, in English, for a log or a terminal
     */
    @Transactional
    @PreAuthorize("hasAnyRole('PLANNER', 'ADMIN')")
    public Brought bring(TerritoryDraft draft, Consumer<String> progress) {
        scopes.mustChange(draft.district().code());
        progress.accept("storing " + draft.buildings().size() + " buildings");
        var streets = writer.write(draft);
        var units = 0;
        var faults = new java.util.ArrayList<String>();
        for (var street : streets) {
            progress.accept("cutting street " + street.code() + " into base units");
            var made = unitSets.make(street, "import");
            units += made.units();
            faults.addAll(made.faults());
        }
        for (var street : streets) {
            changes.publish("territory", street.code(), System.currentTimeMillis(), Map.of());
        }
        audit.record(
                "territory.bring", draft.district().code(), draft.buildings().size() + " buildings");
        return new Brought(
                streets.size(),
                draft.communities().size(),
                draft.buildings().size(),
                draft.buildings().stream()
                        .mapToInt(TerritoryDraft.BuildingDraft::households)
                        .sum(),
                units,
                List.copyOf(faults));
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from district)")
                .query(Boolean.class)
                .single();
    }

    public List<CommunityFacts> communities() {
        return query(COMMUNITIES + " order by c.code", Map.of());
    }

    public Optional<CommunityFacts> community(String code) {
        return query(COMMUNITIES + " where c.code = :code", Map.of("code", code)).stream()
                .findFirst();
    }

    public Optional<CommunityFacts> community(long id) {
        return query(COMMUNITIES + " where c.id = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    private List<CommunityFacts> query(String sql, Map<String, ?> parameters) {
        var scope = scopes.current();
        return jdbc
                .sql(sql)
                .params(parameters)
                .query((row, n) -> new CommunityFacts(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        CommunityKind.valueOf(row.getString("kind")),
                        row.getBoolean("proposed"),
                        row.getLong("street_id"),
                        row.getString("street_name"),
                        row.getInt("metric_srid"),
                        row.getInt("households"),
                        (MultiPolygon) Ewkb.read(row.getBytes("boundary"))))
                .stream()
                .filter(community -> scope.touches(community.code()))
                .toList();
    }
}
