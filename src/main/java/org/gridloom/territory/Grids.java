package org.gridloom.territory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.account.Scopes;
import org.gridloom.geometry.Ewkb;
import org.gridloom.live.Changes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The grids in force, as far as whoever asks sees them. What a plan takes force with is decided in {@code planning}, which alone calls {@link #replace}. */
@Service
public class Grids {

    /** A grid to take force: its area is EPSG:4490. */
    public record NewGrid(
            String code,
            String name,
            GridKind kind,
            int households,
            MultiPolygon area,
            Set<Long> buildings,
            List<MicroGridInForce> micro) {}

    private final GridRecords grids;
    private final JdbcClient jdbc;
    private final Changes changes;
    private final Scopes scopes;

    Grids(GridRecords grids, JdbcClient jdbc, Changes changes, Scopes scopes) {
        this.grids = grids;
        this.jdbc = jdbc;
        this.changes = changes;
        this.scopes = scopes;
    }

    @Transactional(readOnly = true)
    public List<GridInForce> of(CommunityFacts community) {
        return seen(grids.holdingIn(community.id()));
    }

    /** The grids that a plan took the place of when it took force. */
    @Transactional(readOnly = true)
    public List<GridInForce> endedBy(CommunityFacts community, long plan) {
        return seen(grids.endedBy(community.id(), plan));
    }

    @Transactional(readOnly = true)
    public List<GridInForce> all() {
        return seen(grids.holding());
    }

    private List<GridInForce> seen(List<GridInForce> all) {
        var scope = scopes.current();
        return all.stream().filter(grid -> scope.touches(grid.code())).toList();
    }

    @Transactional(readOnly = true)
    public List<String> codesEverGiven(CommunityFacts community) {
        scopes.mustSee(community.code());
        return grids.codesEverGiven(community.id());
    }

    /** The micro-grids of the grids in force of a community, by code. */
    @Transactional(readOnly = true)
    public List<MicroGridInForce> micro(CommunityFacts community) {
        var scope = scopes.current();
        return jdbc
                .sql("""
                        select m.code, m.name, m.households, st_asewkb(m.area) as area
                        from micro_grid m join grid g on g.id = m.grid_id
                        where g.community_id = ? and g.validity @> now() order by m.code""")
                .param(community.id())
                .query((row, n) -> new MicroGridInForce(
                        row.getString("code"), row.getString("name"), row.getInt("households"), (MultiPolygon)
                                Ewkb.read(row.getBytes("area"))))
                .list()
                .stream()
                .filter(micro -> scope.touches(micro.code()))
                .toList();
    }

    /** Of micro-grids in force and retired. */
    @Transactional(readOnly = true)
    public List<String> microCodesEverGiven(CommunityFacts community) {
        scopes.mustSee(community.code());
        return jdbc.sql("""
                        select distinct m.code from micro_grid m join grid g on g.id = m.grid_id
                        where g.community_id = ?""").param(community.id()).query(String.class).list();
    }

    /** Ends the grids of a community and starts others, at one moment, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('APPROVER', 'ADMIN')")
    public void replace(CommunityFacts community, List<NewGrid> next, Instant from, @Nullable Long planId) {
        scopes.mustChange(community.code());
        var at = OffsetDateTime.ofInstant(from, ZoneOffset.UTC);
        jdbc.sql(
                        "update grid set validity = tstzrange(lower(validity), ?) where community_id = ? and upper_inf(validity)")
                .params(at, community.id())
                .update();
        for (var grid : next) {
            var id = jdbc.sql("""
                            insert into grid (community_id, code, name, kind, households, validity, plan_id, area)
                            values (?, ?, ?, ?, ?, tstzrange(?, null), ?, ?::geometry) returning id""")
                    .params(java.util.Arrays.asList(
                            community.id(),
                            grid.code(),
                            grid.name(),
                            grid.kind().name(),
                            grid.households(),
                            at,
                            planId,
                            Ewkb.write(grid.area())))
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into grid_building (grid_id, building_id) select ?, unnest(?)")
                    .params(id, grid.buildings().toArray(Long[]::new))
                    .update();
            for (var micro : grid.micro()) {
                jdbc.sql(
                                "insert into micro_grid (grid_id, code, name, households, area) values (?, ?, ?, ?, ?::geometry)")
                        .params(id, micro.code(), micro.name(), micro.households(), Ewkb.write(micro.area()))
                        .update();
            }
        }
        changes.publish("grids", community.code(), from.toEpochMilli(), Map.of("grids", next.size()));
    }
}
