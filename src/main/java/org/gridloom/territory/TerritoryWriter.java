package org.gridloom.territory;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.Geometries;
import org.gridloom.territory.TerritoryDraft.StreetDraft;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a draft into the tables, in batches, in the caller's transaction. */
@Component
class TerritoryWriter {

    private static final int BATCH = 500;

    /** A street as it is stored now. */
    record StoredStreet(long id, String code, int metricSrid) {}

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    TerritoryWriter(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    List<StoredStreet> write(TerritoryDraft draft) {
        var district = client.sql("""
                        insert into district (code, name, metric_srid) values (?, ?, ?)
                        on conflict (code) do update set name = excluded.name returning id""")
                .params(
                        draft.district().code(),
                        draft.district().name(),
                        draft.district().metricSrid())
                .query(Long.class)
                .single();
        var streets = new ArrayList<StoredStreet>();
        var finder = new StreetFinder();
        for (var street : draft.streets()) {
            var id = client.sql("""
                            insert into street (district_id, code, name, proposed, boundary) values (?, ?, ?, ?, ?::geometry)
                            on conflict (code) do update set name = excluded.name, proposed = excluded.proposed,
                                boundary = excluded.boundary returning id""")
                    .params(district, street.code(), street.name(), street.proposed(), multi(street.boundary()))
                    .query(Long.class)
                    .single();
            streets.add(new StoredStreet(id, street.code(), draft.district().metricSrid()));
            finder.add(id, street);
        }
        finder.build();
        writeCommunities(draft, streets);
        forget(streets);
        writeGround(draft, finder);
        writeGrids(draft);
        return streets;
    }

    private void writeCommunities(TerritoryDraft draft, List<StoredStreet> streets) {
        Map<String, Long> ids = new HashMap<>();
        streets.forEach(street -> ids.put(street.code(), street.id()));
        batch(draft.communities(), """
                insert into community (street_id, code, name, kind, proposed, boundary) values (?, ?, ?, ?, ?, ?::geometry)
                on conflict (code) do update set name = excluded.name, kind = excluded.kind, proposed = excluded.proposed,
                    boundary = excluded.boundary""", (row, community) -> {
            row.setLong(1, ids.get(PlaceCode.streetOf(community.code())));
            row.setString(2, community.code());
            row.setString(3, community.name());
            row.setString(4, community.kind().name());
            row.setBoolean(5, community.proposed());
            row.setBytes(6, multi(community.boundary()));
        });
    }

    /** What has no identity of its own is written anew; buildings and compounds keep theirs, since frozen grids name them. */
    private void forget(List<StoredStreet> streets) {
        for (var table : List.of("barrier", "area", "place", "entrance")) {
            for (var street : streets) {
                jdbc.update("delete from " + table + " where street_id = ?", street.id());
            }
        }
    }

    private void writeGround(TerritoryDraft draft, StreetFinder streets) {
        batch(draft.compounds(), """
                insert into compound (street_id, source_id, name, boundary) values (?, ?, ?, ?::geometry)
                on conflict (street_id, source_id) do update set name = excluded.name, boundary = excluded.boundary""", (row, compound) -> {
            row.setLong(1, streets.of(compound.boundary()));
            row.setString(2, compound.sourceId());
            row.setString(3, compound.name());
            row.setBytes(4, multi(compound.boundary()));
        });
        batch(draft.buildings(), """
                insert into building (street_id, source_id, name, address, use, floors, height, households, count_kind, footprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::geometry)
                on conflict (street_id, source_id) do update set name = excluded.name, address = excluded.address, use = excluded.use,
                    floors = excluded.floors, height = excluded.height, households = excluded.households,
                    count_kind = excluded.count_kind, footprint = excluded.footprint""", (row, building) -> {
            row.setLong(1, streets.of(building.footprint()));
            row.setString(2, building.sourceId());
            row.setString(3, building.name());
            row.setString(4, building.address());
            row.setString(5, building.use().name());
            row.setInt(6, building.floors());
            row.setDouble(7, building.height());
            row.setInt(8, building.households());
            row.setString(9, building.count().name());
            row.setBytes(10, multi(building.footprint()));
        });
        batch(draft.barriers(), """
                insert into barrier (street_id, source_id, kind, detail, name, width, tunnel, bridge, line)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::geometry)""", (row, barrier) -> {
            row.setLong(1, streets.of(barrier.line()));
            row.setString(2, barrier.sourceId());
            row.setString(3, barrier.barrier().name());
            row.setString(4, barrier.detail());
            row.setString(5, barrier.name());
            row.setDouble(6, barrier.width());
            row.setBoolean(7, barrier.tunnel());
            row.setBoolean(8, barrier.bridge());
            row.setBytes(9, Ewkb.write(barrier.line()));
        });
        batch(
                draft.areas(),
                "insert into area (street_id, source_id, kind, name, boundary) values (?, ?, ?, ?, ?::geometry)",
                (row, area) -> {
                    row.setLong(1, streets.of(area.area()));
                    row.setString(2, area.sourceId());
                    row.setString(3, area.kind().name());
                    row.setString(4, area.name());
                    row.setBytes(5, multi(area.area()));
                });
        batch(
                draft.places(),
                "insert into place (street_id, source_id, kind, name, point) values (?, ?, ?, ?, ?::geometry)",
                (row, place) -> {
                    row.setLong(1, streets.of(place.point()));
                    row.setString(2, place.sourceId());
                    row.setString(3, place.kind());
                    row.setString(4, place.name());
                    row.setBytes(5, Ewkb.write(place.point()));
                });
        writeEntrances(draft, streets);
    }

    private void writeEntrances(TerritoryDraft draft, StreetFinder streets) {
        batch(draft.entrances(), """
                with one (street_id, source_id, kind, label, point) as (values (?, ?, ?, ?, ?::geometry))
                insert into entrance (street_id, building_id, compound_id, kind, label, point)
                select one.street_id, b.id, c.id, one.kind, one.label, one.point
                from one
                left join building b on one.kind = 'UNIT' and b.street_id = one.street_id and b.source_id = one.source_id
                left join compound c on one.kind = 'GATE' and c.street_id = one.street_id and c.source_id = one.source_id""", (row, entrance) -> {
            row.setLong(1, streets.of(entrance.point()));
            row.setString(2, entrance.ofSourceId());
            row.setString(3, entrance.kind().name());
            row.setString(4, entrance.label());
            row.setBytes(5, Ewkb.write(entrance.point()));
        });
    }

    private void writeGrids(TerritoryDraft draft) {
        batch(draft.gridsInForce(), """
                with one (community_code, code, name, kind, area) as (values (?, ?, ?, ?, ?::geometry))
                insert into grid (community_id, code, name, kind, households, validity, area)
                select c.id, one.code, one.name, one.kind, 0, tstzrange(now(), null), one.area
                from one join community c on c.code = one.community_code
                where not exists (select from grid g where g.community_id = c.id and g.code = one.code)
                  and not exists (select from grid g where g.community_id = c.id and lower(g.validity) < now())""", (row, grid) -> {
            row.setString(1, PlaceCode.communityOf(grid.code()));
            row.setString(2, grid.code());
            row.setString(3, grid.name());
            row.setString(4, grid.kind().name());
            row.setBytes(5, multi(grid.area()));
        });
    }

    private interface RowWriter<T> {
        void write(PreparedStatement row, T value) throws SQLException;
    }

    private <T> void batch(Collection<T> values, String sql, RowWriter<T> writer) {
        jdbc.batchUpdate(sql, values, BATCH, writer::write);
    }

    private static byte[] multi(Geometry polygonal) {
        return Ewkb.write(Geometries.multi(polygonal));
    }

    /** Which street a thing belongs to: the one it mostly lies in, else the nearest. */
    private static final class StreetFinder {

        private record Candidate(long id, PreparedGeometry area) {}

        private final List<Candidate> streets = new ArrayList<>();
        private final STRtree index = new STRtree();

        void add(long id, StreetDraft street) {
            var candidate = new Candidate(id, PreparedGeometryFactory.prepare(street.boundary()));
            streets.add(candidate);
            index.insert(street.boundary().getEnvelopeInternal(), candidate);
        }

        void build() {
            if (streets.isEmpty()) {
                throw new IllegalArgumentException("A territory needs a street");
            }
            index.build();
        }

        long of(Geometry thing) {
            if (streets.size() == 1) {
                return streets.getFirst().id();
            }
            var point = thing.getInteriorPoint();
            for (var found : index.query(point.getEnvelopeInternal())) {
                if (((Candidate) found).area().covers(point)) {
                    return ((Candidate) found).id();
                }
            }
            return streets.stream()
                    .min(Comparator.comparingDouble(s -> s.area().getGeometry().distance(point)))
                    .orElseThrow()
                    .id();
        }
    }
}
