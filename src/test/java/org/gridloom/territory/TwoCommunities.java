package org.gridloom.territory;

import org.gridloom.Emptied;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ground to test on: two communities side by side, the western one with two grids in force, one above the other (512 households, too many, and 189,
 * too few), and one grid that is over; a compound across the border of the two; a few of everything else.
 */
public final class TwoCommunities {

    private TwoCommunities() {}

    /** In the place of all that is there. */
    public static void bring(JdbcClient jdbc) {
        Emptied.tables(jdbc, "district, street, community");
        jdbc.sql("""
                insert into district (code, name, metric_srid) values ('340811', '宜秀区', 4548);
                insert into street (district_id, code, name, boundary)
                    select id, '340811101', '老峰镇', box(117.0, 30.0, 117.02, 30.01) from district;
                insert into community (street_id, code, name, kind, boundary)
                    select id, '340811101001', '滨河社区', 'RESIDENTS', box(117.0, 30.0, 117.01, 30.01) from street;
                insert into community (street_id, code, name, kind, proposed, boundary)
                    select id, '340811101201', '东山村', 'VILLAGERS', true, box(117.01, 30.0, 117.02, 30.01) from street;
                insert into grid (community_id, code, name, kind, households, validity, area)
                    select c.id, g.code, g.name, 'GENERAL', g.households, g.validity, g.area
                    from community c, (values
                        ('340811101001001', '滨河社区第一网格', 512, tstzrange('2026-01-01', null), box(117.0, 30.005, 117.01, 30.01)),
                        ('340811101001002', '滨河社区第二网格', 189, tstzrange('2026-01-01', null), box(117.0, 30.0, 117.01, 30.005)),
                        ('340811101001003', '旧网格', 400, tstzrange('2020-01-01', '2026-01-01'), box(117.0, 30.0, 117.01, 30.01))
                    ) g (code, name, households, validity, area)
                    where c.code = '340811101001';
                insert into compound (street_id, source_id, name, boundary)
                    select id, 'c1', '滨河苑', box(117.001, 30.004, 117.003, 30.006) from street;
                insert into building (street_id, source_id, name, use, floors, height, households, count_kind, footprint)
                    select s.id, b.source, b.name, 'RESIDENTIAL', 6, 18, b.households, 'ESTIMATED', b.footprint
                    from street s, (values
                        ('b1', '滨河苑1号楼', 36, box(117.0012, 30.0052, 117.0016, 30.0054)),
                        ('b2', '滨河苑2号楼', 24, box(117.0012, 30.0042, 117.0016, 30.0044)),
                        ('b3', null, 0, box(117.015, 30.005, 117.0151, 30.0051))
                    ) b (source, name, households, footprint);
                insert into grid_building
                    select g.id, b.id from grid g join building b on st_contains(g.area, b.footprint) where upper_inf(g.validity);
                insert into barrier (street_id, source_id, kind, detail, name, width, tunnel, bridge, line)
                    select s.id, r.source, r.kind, r.detail, r.name, 10, false, false, st_geomfromtext(r.line, 4490)
                    from street s, (values
                        ('r1', 'MAIN_ROAD', 'primary', '滨河路', 'LINESTRING (117 30.005, 117.01 30.005)'),
                        ('r2', 'MAIN_ROAD', 'primary', '滨河路', 'LINESTRING (117.01 30.005, 117.02 30.005)'),
                        ('r3', 'NONE', 'footway', null, 'LINESTRING (117.001 30.001, 117.002 30.002)')
                    ) r (source, kind, detail, name, line);
                insert into area (street_id, source_id, kind, name, boundary)
                    select s.id, a.source, a.kind, a.name, a.boundary
                    from street s, (values
                        ('a1', 'WATER', '康熙河', box(117.012, 30.002, 117.018, 30.003)),
                        ('a2', 'PARK', '滨河公园', box(117.011, 30.001, 117.019, 30.009))
                    ) a (source, kind, name, boundary);
                insert into place (street_id, source_id, kind, name, point)
                    select s.id, p.source, p.kind, p.name, st_setsrid(st_makepoint(p.x, 30.005), 4490)
                    from street s, (values
                        ('p1', 'supermarket', '便民超市', 117.005), ('p2', 'park', '滨河公园', 117.015)
                    ) p (source, kind, name, x)
                """.replaceAll("box\\(([^)]*)\\)", "st_multi(st_makeenvelope($1, 4490))"))
                .update();
    }
}
