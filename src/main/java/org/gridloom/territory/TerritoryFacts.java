package org.gridloom.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.gridloom.account.Scope;
import org.gridloom.account.Scopes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known about one thing of the territory that someone points at: nothing where it does not exist, or lies outside of what that person sees.
 * Extents are EPSG:4490.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class TerritoryFacts {

    public record OfGrid(
            long id,
            String code,
            String name,
            GridKind kind,
            int households,
            HouseholdLimits.Sign sign,
            int buildings,
            int microGrids,
            long communityId,
            String communityName,
            Envelope extent) {}

    /** @param address or nothing where unknown, as with the name and the grid; floors and height are 0 where unknown */
    public record OfBuilding(
            long id,
            @Nullable String name,
            @Nullable String address,
            BuildingUse use,
            int floors,
            double height,
            int households,
            HouseholdCount count,
            @Nullable Long gridId,
            @Nullable String gridName,
            Envelope extent) {}

    public record OfCommunity(
            long id,
            String code,
            String name,
            CommunityKind kind,
            boolean proposed,
            String streetName,
            int households,
            int buildings,
            int grids,
            Envelope extent) {}

    /** @param grids how many grids in force its households' buildings lie in */
    public record OfCompound(long id, String name, int households, int buildings, int grids, Envelope extent) {}

    public record OfPlace(long id, String name, String kind, Envelope extent) {}

    private final JdbcClient jdbc;
    private final HouseholdLimits limits;
    private final Scopes scopes;

    TerritoryFacts(JdbcClient jdbc, HouseholdLimits limits, Scopes scopes) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.scopes = scopes;
    }

    public Optional<OfGrid> grid(long id) {
        return one(id, """
                select g.id, g.code, g.name, g.kind, g.households, c.id as community_id, c.name as community_name, c.kind as community_kind,
                       (select count(*) from grid_building where grid_id = g.id) as buildings,
                       (select count(*) from micro_grid where grid_id = g.id) as micro_grids, g.area::box3d as extent, array[g.code] as codes
                from grid g join community c on c.id = g.community_id where g.id = :id""", Scope::touches, (row, n) -> {
            var kind = GridKind.valueOf(row.getString("kind"));
            int households = row.getInt("households");
            return new OfGrid(
                    row.getLong("id"),
                    row.getString("code"),
                    row.getString("name"),
                    kind,
                    households,
                    limits.sign(
                            kind,
                            CommunityKind.valueOf(row.getString("community_kind")),
                            row.getString("code"),
                            households),
                    row.getInt("buildings"),
                    row.getInt("micro_grids"),
                    row.getLong("community_id"),
                    row.getString("community_name"),
                    extent(row));
        });
    }

    public Optional<OfBuilding> building(long id) {
        return one(
                id,
                """
                select b.id, b.name, b.address, b.use, b.floors, b.height, b.households, b.count_kind, g.grid_id, g.name as grid_name,
                       b.footprint::box3d as extent, array[coalesce(g.code, place_code(st_pointonsurface(b.footprint)))] as codes
                from building b
                left join building_in_grid g on g.building_id = b.id
                where b.id = :id""",
                Scope::covers,
                (row, n) -> new OfBuilding(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("address"),
                        BuildingUse.valueOf(row.getString("use")),
                        row.getInt("floors"),
                        row.getDouble("height"),
                        row.getInt("households"),
                        HouseholdCount.valueOf(row.getString("count_kind")),
                        row.getObject("grid_id", Long.class),
                        row.getString("grid_name"),
                        extent(row)));
    }

    public Optional<OfCommunity> community(long id) {
        return one(
                id,
                """
                select c.id, c.code, c.name, c.kind, c.proposed, s.name as street_name, c.boundary::box3d as extent, array[c.code] as codes,
                       coalesce(u.households, 0) as households, coalesce(u.buildings, 0) as buildings,
                       (select count(*) from grid g where g.community_id = c.id and g.validity @> now()) as grids
                from community c join street s on s.id = c.street_id
                left join lateral (
                    select sum(u.households) as households, sum(b.buildings) as buildings
                    from unit u left join lateral (
                        select count(*) as buildings from unit_building ub
                        where ub.unit_set_id = u.unit_set_id and ub.unit_number = u.number) b on true
                    where u.community_id = c.id
                      and u.unit_set_id = (select max(id) from unit_set where street_id = c.street_id)) u on true
                where c.id = :id""",
                Scope::touches,
                (row, n) -> new OfCommunity(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        CommunityKind.valueOf(row.getString("kind")),
                        row.getBoolean("proposed"),
                        row.getString("street_name"),
                        row.getInt("households"),
                        row.getInt("buildings"),
                        row.getInt("grids"),
                        extent(row)));
    }

    public Optional<OfCompound> compound(long id) {
        return one(
                id,
                """
                select c.id, c.name, c.boundary::box3d as extent, share_codes(c.boundary) as codes, count(b.id) as buildings,
                       coalesce(sum(b.households), 0) as households, count(distinct g.grid_id) as grids
                from compound c
                left join building b on b.footprint && c.boundary and st_contains(c.boundary, st_pointonsurface(b.footprint))
                left join building_in_grid g on g.building_id = b.id
                where c.id = :id group by c.id""",
                Scope::covers,
                (row, n) -> new OfCompound(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("households"),
                        row.getInt("buildings"),
                        row.getInt("grids"),
                        extent(row)));
    }

    public Optional<OfPlace> place(long id) {
        return one(
                id,
                "select id, name, kind, point::box3d as extent, array[place_code(point)] as codes from place where id = :id",
                Scope::covers,
                (row, n) -> new OfPlace(row.getLong("id"), row.getString("name"), row.getString("kind"), extent(row)));
    }

    /** @param seen whether a scope shows what has one of the codes of the row */
    private <T> Optional<T> one(long id, String sql, BiPredicate<Scope, String> seen, RowMapper<T> facts) {
        var withCorners =
                "select t.*, st_xmin(extent) as w, st_ymin(extent) as s, st_xmax(extent) as e, st_ymax(extent) as n from ("
                        + sql + ") t";
        var scope = scopes.current();
        return jdbc.sql(withCorners)
                .param("id", id)
                .query((row, n) -> {
                    var codes = (String[]) row.getArray("codes").getArray();
                    return Arrays.stream(codes).anyMatch(code -> seen.test(scope, code))
                            ? Optional.of(facts.mapRow(row, n))
                            : Optional.<T>empty();
                })
                .optional()
                .flatMap(found -> found);
    }

    private static Envelope extent(ResultSet row) throws SQLException {
        return new Envelope(row.getDouble("w"), row.getDouble("e"), row.getDouble("s"), row.getDouble("n"));
    }
}
