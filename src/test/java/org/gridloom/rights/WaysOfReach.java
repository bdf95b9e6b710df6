package org.gridloom.rights;

import java.util.Set;
import org.gridloom.rights.Rights.Walker;
import org.gridloom.station.StationKind;
import org.gridloom.station.reach.NetworkProbe;
import org.gridloom.station.reach.NextStations;
import org.gridloom.station.reach.ReachQuestion;
import org.gridloom.station.reach.Reaches;
import org.gridloom.station.reach.Within;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways by which walking reach might lead to the other community. */
final class WaysOfReach {

    private WaysOfReach() {}

    static void add(Ways ways, Elsewhere elsewhere, ApplicationContext context) {
        var reaches = context.getBean(Reaches.class);
        var next = context.getBean(NextStations.class);
        var all = ReachQuestion.ALL;
        var station = elsewhere.neighbours().id("station");
        drawALooseEnd(context);
        ways.way("Reaches.figures(ReachQuestion)", Walker.LEADER, () -> reaches.figures(all));
        ways.way(
                "Reaches.ofStation(long)",
                Walker.LEADER,
                () -> reaches.ofStation(station).map(_ -> TwoNeighbours.MARK));
        ways.way(
                "Reaches.outside(ReachQuestion, Within, String)",
                Walker.LEADER,
                // Neither community has one of this kind, so all of both are outside.
                () -> reaches.outside(all.of(Set.of(StationKind.HEALTH)), Within.FIVE, ""));
        // Of its own community everybody is answered; of the other one the answer alone would tell.
        ways.way("Reaches.area(ReachQuestion, String)", Walker.LEADER, () -> {
            reaches.area(all, TwoNeighbours.OTHER);
            return TwoNeighbours.MARK;
        });
        ways.way("Reaches.way(double, double, ReachQuestion)", Walker.LEADER, () -> {
            reaches.way(TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE, all);
            return TwoNeighbours.MARK;
        });
        ways.way(
                "Reaches.untied()",
                Walker.LEADER,
                () -> reaches.untied().stream()
                        .map(piece -> piece.code().startsWith(TwoNeighbours.OTHER) ? TwoNeighbours.MARK : "")
                        .toList());
        ways.way("NextStations.search(ReachQuestion, Within, int, String)", Walker.PLANNER, () -> {
            next.search(all, Within.FIVE, 1, TwoNeighbours.OTHER).cancel();
            return TwoNeighbours.MARK;
        });
    }

    /** In the other community, so that its network has a piece to be listed. */
    private static void drawALooseEnd(ApplicationContext context) {
        var drawn = context.getBean(JdbcClient.class)
                .sql("""
                        insert into barrier (street_id, source_id, kind, detail, width, tunnel, bridge, line)
                        select id, 'loose', 'NONE', 'footway', 2, false, false,
                               st_setsrid(st_makeline(st_makepoint(:x, :y), st_makepoint(:x + 0.001, :y)), 4490)
                        from street where code = :street and not exists (select from barrier where source_id = 'loose')""")
                .param("x", TwoNeighbours.IN_OTHER)
                .param("y", TwoNeighbours.LATITUDE - 0.001)
                .param("street", TwoNeighbours.STREET)
                .update();
        if (drawn > 0) {
            context.getBean(NetworkProbe.class).changed("territory");
        }
    }
}
