package org.gridloom.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.account.Scopes;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.TessellationSettings;
import org.gridloom.geometry.Tessellator;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.territory.TerritoryWriter.StoredStreet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The base units of the streets. A unit set is written once; what was read of one is kept in memory, since it never changes. */
@Service
@Transactional(readOnly = true)
public class UnitSets {

    /** Communities whose units stay in memory: those that are being planned in. */
    private static final int KEPT = 64;

    private final JdbcClient jdbc;
    private final GroundReader ground;
    private final UnitSetWriter writer;
    private final Scopes scopes;
    private final Map<List<Long>, CommunityUnits> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Long>, CommunityUnits> eldest) {
            return size() > KEPT;
        }
    };

    UnitSets(JdbcClient jdbc, GroundReader ground, UnitSetWriter writer, Scopes scopes) {
        this.jdbc = jdbc;
        this.ground = ground;
        this.writer = writer;
        this.scopes = scopes;
    }

    /** What tessellating a street gave. */
    record Made(int units, List<String> faults) {}

    /** Cuts a street anew and stores the result as its next unit set, with the noded borders of its communities. */
    @Transactional
    Made make(StoredStreet street, String cause) {
        var plane = MetricPlane.of(street.metricSrid());
        var tessellation = Tessellator.tessellate(ground.of(street, plane), TessellationSettings.DEFAULT);
        writer.write(street, plane, tessellation, cause);
        return new Made(
                tessellation.coverage().units().size(),
                tessellation.faults().stream().map(Object::toString).toList());
    }

    /** The newest unit set of the street a community lies in. */
    public long newest(CommunityFacts community) {
        scopes.mustSee(community.code());
        return jdbc.sql("select max(id) from unit_set where street_id = ?")
                .param(community.streetId())
                .query(Long.class)
                .single();
    }

    public CommunityUnits units(long unitSetId, CommunityFacts community) {
        scopes.mustSee(community.code());
        synchronized (kept) {
            return kept.computeIfAbsent(List.of(unitSetId, community.id()), k -> read(unitSetId, community));
        }
    }

    private CommunityUnits read(long unitSetId, CommunityFacts community) {
        var plane = MetricPlane.of(community.metricSrid());
        var buildings = buildings(unitSetId, community);
        var units = new ArrayList<BaseUnit>();
        var numbers = new ArrayList<Integer>();
        var labels = new ArrayList<String>();
        var compounds = new HashMap<Long, String>();
        jdbc.sql("""
                        select u.number, u.compound_id, u.households, u.water, st_asewkb(u.area) as area, c.name as compound
                        from unit u left join compound c on c.id = u.compound_id
                        where u.unit_set_id = ? and u.community_id = ? order by u.number""").params(unitSetId, community.id()).query(row -> {
            var number = row.getInt("number");
            var inUnit = buildings.getOrDefault(number, List.of());
            var compound = row.getLong("compound_id");
            units.add(new BaseUnit(
                    units.size(),
                    (Polygon) plane.toMetric(Ewkb.read(row.getBytes("area"))),
                    community.id(),
                    row.getInt("households"),
                    inUnit.stream().map(NamedBuilding::id).toList(),
                    row.wasNull() || compound == 0 ? BaseUnit.NO_COMPOUND : compound,
                    row.getBoolean("water")));
            numbers.add(number);
            var compoundName = row.getString("compound");
            if (compoundName != null) {
                compounds.put(compound, compoundName);
            }
            labels.add(label(inUnit, compoundName));
        });
        var index = new HashMap<Integer, Integer>();
        for (var i = 0; i < numbers.size(); i++) {
            index.put(numbers.get(i), i);
        }
        return new CommunityUnits(
                unitSetId,
                community.metricSrid(),
                new UnitCoverage(units, edges(unitSetId, plane, index)),
                numbers,
                labels,
                compounds,
                bridges(community, plane));
    }

    private List<LineString> bridges(CommunityFacts community, MetricPlane plane) {
        return jdbc.sql("""
                        select st_asewkb(b.line) as line from barrier b, community c
                        where c.id = ? and b.bridge and st_intersects(b.line, c.boundary) order by b.id""")
                .param(community.id())
                .query((row, n) -> (LineString) plane.toMetric(Ewkb.read(row.getBytes("line"))))
                .list();
    }

    private List<SharedEdge> edges(long unitSetId, MetricPlane plane, Map<Integer, Integer> index) {
        var edges = new ArrayList<SharedEdge>();
        jdbc.sql("""
                        select left_unit, right_unit, barrier, st_asewkb(line) as line from shared_edge
                        where unit_set_id = :set and (left_unit = any(:units) or right_unit = any(:units)) order by number""")
                .param("set", unitSetId)
                .param("units", index.keySet().toArray(Integer[]::new))
                .query(row -> {
                    var left = (Integer) row.getObject("left_unit");
                    var right = (Integer) row.getObject("right_unit");
                    edges.add(new SharedEdge(
                            left == null ? SharedEdge.OUTSIDE : index.getOrDefault(left, SharedEdge.OUTSIDE),
                            right == null ? SharedEdge.OUTSIDE : index.getOrDefault(right, SharedEdge.OUTSIDE),
                            (LineString) plane.toMetric(Ewkb.read(row.getBytes("line"))),
                            BarrierClass.valueOf(row.getString("barrier"))));
                });
        return edges;
    }

    private record NamedBuilding(long id, String name) {}

    private Map<Integer, List<NamedBuilding>> buildings(long unitSetId, CommunityFacts community) {
        var buildings = new HashMap<Integer, List<NamedBuilding>>();
        jdbc.sql("""
                        select ub.unit_number, b.id, coalesce(b.name, b.address, '') as name
                        from unit_building ub join unit u on u.unit_set_id = ub.unit_set_id and u.number = ub.unit_number
                        join building b on b.id = ub.building_id
                        where ub.unit_set_id = ? and u.community_id = ? order by ub.unit_number, b.id""").params(unitSetId, community.id()).query(row -> {
            buildings
                    .computeIfAbsent(row.getInt("unit_number"), n -> new ArrayList<>())
                    .add(new NamedBuilding(row.getLong("id"), row.getString("name")));
        });
        return buildings;
    }

    private static String label(List<NamedBuilding> buildings, @Nullable String compound) {
        var name = buildings.stream()
                .map(NamedBuilding::name)
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse("");
        if (compound == null || name.startsWith(compound)) {
            return name;
        }
        return name.isEmpty() ? compound : compound + " " + name;
    }
}
