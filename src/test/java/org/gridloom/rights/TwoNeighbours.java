package org.gridloom.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gridloom.account.SystemAccount;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.Geometries;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Report;
import org.gridloom.station.OpeningHours;
import org.gridloom.station.StationDraft;
import org.gridloom.station.StationKind;
import org.gridloom.station.Stations;
import org.gridloom.team.PostDraft;
import org.gridloom.team.PostKind;
import org.gridloom.team.Teams;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.BuildingUse;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.HouseholdCount;
import org.gridloom.territory.Territory;
import org.gridloom.territory.TerritoryDraft;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two communities side by side, each with one of everything: {@link #OWN} in the west, and in the east the other one, whose things all have {@link
 * #MARK} in their names, so that whatever comes out of there is known by it.
 */
final class TwoNeighbours {

    static final String STREET = "778801001";
    static final String OWN = STREET + "001";
    static final String OTHER = STREET + "002";
    static final String MARK = "东邻";

    static final double LATITUDE = 30.203;
    static final double IN_OWN = 117.203;
    static final double IN_OTHER = 117.213;

    @Autowired
    private Territory territory;

    @Autowired
    private Stations stations;

    @Autowired
    private Teams teams;

    @Autowired
    private Incidents incidents;

    @Autowired
    private JdbcClient jdbc;

    /** Brings them in, where they are not there yet. */
    static TwoNeighbours in(ApplicationContext context) {
        var neighbours = context.getAutowireCapableBeanFactory().createBean(TwoNeighbours.class);
        neighbours.prepare();
        return neighbours;
    }

    private void prepare() {
        SystemAccount.act(() -> {
            if (territory.community(OTHER).isEmpty()) {
                territory.bring(draft(), _ -> {});
                var street = territory.community(OTHER).orElseThrow().streetId();
                stations.bring(street, List.of(station("", IN_OWN), station(MARK, IN_OTHER)));
                // Posts outlast the ground where another test took that away.
                jdbc.sql("delete from post where starts_with(grid_code, ?)")
                        .param(STREET)
                        .update();
                teams.appoint(List.of(post("", OWN), post(MARK, OTHER)));
                jdbc.sql("""
                                insert into micro_grid (grid_id, code, name, households, area)
                                select id, code || '01', name, households, area from grid where starts_with(code, ?)""").param(STREET).update();
            }
            return territory;
        });
    }

    long id(String table) {
        return jdbc.sql("select min(id) from " + table + " where name like ? || '%'")
                .param(MARK)
                .query(Long.class)
                .single();
    }

    /** The number of a new incident in the other community. */
    String incident() {
        return SystemAccount.act(() -> incidents.report(report(MARK + "垃圾", IN_OTHER)))
                .number();
    }

    static Report report(String title, double longitude) {
        return new Report(
                IncidentCategory.ORDER,
                title,
                title,
                null,
                longitude,
                LATITUDE,
                false,
                IncidentChannel.HOTLINE,
                new Contact(title, "13987654321"));
    }

    static StationDraft station(String mark, double longitude) {
        return new StationDraft(
                StationKind.MEALS,
                mark + "食堂",
                null,
                null,
                OpeningHours.UNKNOWN,
                Set.of(),
                null,
                null,
                0,
                point(longitude, LATITUDE));
    }

    private static PostDraft post(String mark, String community) {
        return new PostDraft(community + "001", PostKind.LEADER, mark + "组长", null, LocalDate.of(2026, 1, 1));
    }

    private static TerritoryDraft draft() {
        return new TerritoryDraft(
                new TerritoryDraft.DistrictDraft(STREET.substring(0, 6), "权限区", 4548),
                List.of(new TerritoryDraft.StreetDraft(STREET, "权限街道", box(117.2, 117.22), false)),
                List.of(community("", OWN, box(117.2, 117.21)), community(MARK, OTHER, box(117.21, 117.22))),
                List.of(compound("", IN_OWN), compound(MARK, IN_OTHER)),
                List.of(building("", IN_OWN), building(MARK, IN_OTHER)),
                List.of(road("", IN_OWN), road(MARK, IN_OTHER)),
                List.of(park("", IN_OWN), park(MARK, IN_OTHER)),
                List.of(place("", IN_OWN), place(MARK, IN_OTHER)),
                List.of(grid("", OWN, box(117.2, 117.21)), grid(MARK, OTHER, box(117.21, 117.22))),
                List.of());
    }

    private static TerritoryDraft.CommunityDraft community(String mark, String code, Geometry boundary) {
        return new TerritoryDraft.CommunityDraft(code, mark + "社区", CommunityKind.RESIDENTS, boundary, false);
    }

    private static TerritoryDraft.CompoundDraft compound(String mark, double west) {
        return new TerritoryDraft.CompoundDraft(
                "c" + mark, mark + "小区", box(west - 0.0005, west + 0.002, 0.0025, 0.0045));
    }

    private static TerritoryDraft.BuildingDraft building(String mark, double west) {
        return new TerritoryDraft.BuildingDraft(
                "b" + mark,
                mark + "1号楼",
                null,
                BuildingUse.RESIDENTIAL,
                box(west, west + 0.0005, 0.003, 0.0032),
                6,
                18,
                36,
                HouseholdCount.ESTIMATED);
    }

    private static TerritoryDraft.BarrierDraft road(String mark, double west) {
        LineString line = Geometries.stored()
                .createLineString(
                        new Coordinate[] {new Coordinate(west, 30.206), new Coordinate(west + 0.004, 30.206)});
        return new TerritoryDraft.BarrierDraft(
                "r" + mark, BarrierClass.MINOR_ROAD, "residential", mark + "路", 8, false, false, line);
    }

    private static TerritoryDraft.AreaDraft park(String mark, double west) {
        return new TerritoryDraft.AreaDraft(
                "a" + mark, AreaKind.PARK, mark + "公园", box(west, west + 0.002, 0.007, 0.008));
    }

    private static TerritoryDraft.PlaceDraft place(String mark, double longitude) {
        return new TerritoryDraft.PlaceDraft("p" + mark, "supermarket", mark + "超市", point(longitude, 30.205));
    }

    private static TerritoryDraft.GridDraft grid(String mark, String community, Geometry area) {
        return new TerritoryDraft.GridDraft(community + "001", mark + "网格", GridKind.GENERAL, area);
    }

    private static Point point(double longitude, double latitude) {
        return Geometries.stored().createPoint(new Coordinate(longitude, latitude));
    }

    private static Geometry box(double west, double east) {
        return box(west, east, 0, 0.01);
    }

    private static Geometry box(double west, double east, double south, double north) {
        return Geometries.stored().toGeometry(new Envelope(west, east, 30.2 + south, 30.2 + north));
    }
}
