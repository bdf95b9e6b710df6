package org.gridloom.rights;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.SystemAccount;
import org.gridloom.calendar.DateRule.DaysOfMonth;
import org.gridloom.calendar.Recurrence;
import org.gridloom.photo.TestPictures;
import org.gridloom.rights.Rights.Walker;
import org.gridloom.rights.Ways.Way;
import org.gridloom.station.Programme;
import org.gridloom.station.Programmes;
import org.gridloom.station.StationDraft;
import org.gridloom.station.StationFilter;
import org.gridloom.station.StationKeeping;
import org.gridloom.station.StationLine;
import org.gridloom.station.StationPerson;
import org.gridloom.station.StationPhotoOutcome;
import org.gridloom.station.StationPhotos;
import org.gridloom.station.Stations;
import org.gridloom.station.StationsFromTable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways by which stations, their people, pictures and programmes might lead there. */
final class WaysToStations {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final StationFilter THERE = StationFilter.ALL.in(TwoNeighbours.STREET);

    private final Stations stations;
    private final StationKeeping keeping;
    private final StationsFromTable tables;
    private final Programmes programmes;
    private final StationPhotos photos;
    private final JdbcClient jdbc;
    private final long id;
    private final long programme;
    private final long photo;
    private final Map<String, Way> ways = new TreeMap<>();

    private WaysToStations(Elsewhere elsewhere, ApplicationContext context) {
        stations = context.getBean(Stations.class);
        keeping = context.getBean(StationKeeping.class);
        tables = context.getBean(StationsFromTable.class);
        programmes = context.getBean(Programmes.class);
        photos = context.getBean(StationPhotos.class);
        jdbc = context.getBean(JdbcClient.class);
        id = elsewhere.neighbours().id("station");
        SystemAccount.act(() -> {
            if (programmes.of(id).isEmpty()) {
                var people = List.of(new StationPerson(TwoNeighbours.MARK, "", "", false));
                keeping.change(id, draft().with(people), version());
                programmes.add(id, happening());
                photos.add(id, TestPictures.jpeg(32, 32));
            }
            return id;
        });
        programme = SystemAccount.act(() -> programmes.of(id)).getFirst().id();
        photo = SystemAccount.act(() -> photos.of(id)).getFirst().id();
    }

    /** For each line of {@code rights.txt} that sees or changes. */
    static Map<String, Way> to(Elsewhere elsewhere, ApplicationContext context) {
        var ways = new WaysToStations(elsewhere, context);
        ways.look();
        ways.change();
        return ways.ways;
    }

    private void look() {
        way("Stations.search(StationFilter)", Walker.LEADER, () -> stations.search(THERE));
        way("Stations.people(long)", Walker.LEADER, () -> stations.people(id));
        way("Stations.children(long)", Walker.LEADER, this::children);
        way("Programmes.of(long)", Walker.LEADER, () -> programmes.of(id));
        way(
                "Programmes.dates(StationFilter, LocalDate, LocalDate)",
                Walker.LEADER,
                () -> programmes.dates(THERE, DAY, DAY.plusDays(29)));
        way("Programmes.next(long, LocalDate)", Walker.LEADER, () -> programmes.next(id, DAY));
        way("Programmes.at(StationFilter)", Walker.LEADER, () -> programmes.at(THERE));
        way("StationPhotos.of(long)", Walker.LEADER, () -> photos.of(id).isEmpty() ? "" : TwoNeighbours.MARK);
        way(
                "StationPhotos.jpeg(long, boolean)",
                Walker.LEADER,
                () -> photos.jpeg(photo, true).map(_ -> TwoNeighbours.MARK).orElse(""));
    }

    /** Something there is made to belong to it first, which no rule would let happen with meals. */
    private String children() {
        SystemAccount.act(() -> {
            keeping.open(TwoNeighbours.station(TwoNeighbours.MARK + "分站", TwoNeighbours.IN_OTHER));
            return jdbc.sql("update station set parent_id = ? where id <> ? and starts_with(name, ?)")
                    .params(id, id, TwoNeighbours.MARK)
                    .update();
        });
        return stations.children(id).toString();
    }

    private void change() {
        way(
                "StationKeeping.open(StationDraft)",
                Walker.PLANNER,
                () -> keeping.open(TwoNeighbours.station(TwoNeighbours.MARK + "新", TwoNeighbours.IN_OTHER)));
        way(
                "StationKeeping.change(long, StationDraft, int)",
                Walker.PLANNER,
                () -> keeping.change(id, draft(), version()));
        way("StationKeeping.close(long, String, int)", Walker.PLANNER, () -> keeping.close(id, "", version()));
        way("StationKeeping.reopen(long, int)", Walker.PLANNER, () -> keeping.reopen(id, version()));
        way("StationsFromTable.bring(List)", Walker.PLANNER, this::brought);
        way("Programmes.add(long, Programme)", Walker.PLANNER, () -> programmes.add(id, happening()));
        way(
                "Programmes.change(long, Programme, int)",
                Walker.PLANNER,
                () -> programmes.change(programme, happening(), 0));
        way("Programmes.remove(long, int)", Walker.PLANNER, () -> programmes.remove(programme, 0));
        way(
                "StationPhotos.add(long, byte[])",
                Walker.PLANNER,
                () -> photos.add(id, TestPictures.jpeg(32, 32)) instanceof StationPhotoOutcome.Added
                        ? TwoNeighbours.MARK
                        : "");
        way("StationPhotos.remove(long)", Walker.PLANNER, () -> {
            photos.remove(photo);
            return TwoNeighbours.MARK;
        });
    }

    private StationDraft draft() {
        return TwoNeighbours.station(TwoNeighbours.MARK, TwoNeighbours.IN_OTHER);
    }

    /** A table's faults are told by their rows: a code elsewhere is one that no station has. */
    private String brought() {
        return switch (tables.bring(List.of(line()))) {
            case StationsFromTable.Outcome.Brought brought -> TwoNeighbours.MARK;
            case StationsFromTable.Outcome.Refused(var refusals) -> {
                if (refusals.getFirst() instanceof StationsFromTable.Refusal.Line line
                        && line.why() == StationLine.Fault.CODE_UNKNOWN) {
                    throw new OutOfScope();
                }
                yield refusals.toString();
            }
        };
    }

    /** Says something new of it. */
    private StationLine line() {
        var now = SystemAccount.act(() -> stations.find(id)).orElseThrow();
        return new StationLine(2, now.code(), null, null, null, null, null, null, null, null, now.staff() + 1, null);
    }

    private int version() {
        return SystemAccount.act(() -> stations.find(id)).orElseThrow().version();
    }

    private static Programme happening() {
        return Programme.draft(
                TwoNeighbours.MARK,
                "",
                Recurrence.of(DaysOfMonth.on(8), DAY.minusMonths(1)),
                LocalTime.of(9, 0),
                LocalTime.NOON,
                true);
    }

    private void way(String name, Walker who, Supplier<?> go) {
        ways.put("service " + name, new Way(who, go));
    }
}
