package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.LATITUDE;
import static org.gridloom.incident.IncidentGround.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk lists, counts and pages through by its filters. */
@PostgisTest
class DeskIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    /** Only what this test reported is looked at. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private final DeskFilter mine = DeskFilter.OPEN.saying(mark);

    @BeforeEach
    void prepare() {
        ground.prepare();
    }

    @Test
    void listsWhatLiesInTheAreaThatWasDrawn() {
        var west = reported(IN_WEST);
        var east = reported(IN_EAST);

        assertThat(numbers(mine.within(box(117.5, 117.505)))).containsExactly(west);
        assertThat(numbers(mine.within(box(117.505, 117.51)))).containsExactly(east);
        assertThat(numbers(mine.within(box(117.51, 117.52)))).isEmpty();
    }

    @Test
    void whatAStrokeGoesRoundTwiceIsOutsideAndBothLoopsOfAnEightAreInside() {
        var west = reported(IN_WEST);
        var east = reported(IN_EAST);
        var twice = DrawnArea.read("117.5_30.5*117.51_30.5*117.51_30.51*117.5_30.51*117.5_30.5"
                        + "*117.502_30.502*117.504_30.502*117.504_30.508*117.502_30.508*117.502_30.502")
                .orElseThrow();
        var eight = DrawnArea.read("117.5_30.5*117.51_30.51*117.51_30.5*117.5_30.51")
                .orElseThrow();

        assertThat(numbers(mine.within(twice))).containsExactly(east);
        assertThat(numbers(mine.within(eight))).containsExactly(west, east);
    }

    @Test
    void listsByChannel() {
        var number = reported(IN_WEST);

        assertThat(numbers(mine.by(IncidentChannel.HOTLINE))).containsExactly(number);
        assertThat(numbers(mine.by(IncidentChannel.QR))).isEmpty();
    }

    @Test
    void soonIsWithinThreeDaysAndNotOverdue() {
        var soon = reported(IN_WEST);
        var later = reported(IN_WEST);
        var late = reported(IN_WEST);
        due(soon, "3 days - 1 minute");
        due(later, "3 days + 1 minute");
        due(late, "-1 minute");

        assertThat(numbers(mine.on(Focus.DUE_SOON))).containsExactly(soon);
    }

    @Test
    void pagesAreTheListCutUpAndEachRowIsFoundAgain() {
        IntStream.range(0, 7).forEach(n -> due(reported(IN_WEST), (7 - n) + " days"));
        var whole = numbers(mine);

        assertThat(whole).hasSize(7);
        assertThat(page(0, 3)).isEqualTo(whole.subList(0, 3));
        assertThat(page(3, 3)).isEqualTo(whole.subList(3, 6));
        assertThat(page(6, 3)).isEqualTo(whole.subList(6, 7));
        for (var row = 0; row < 7; row++) {
            var number = whole.get(row);
            assertThat(DISPATCHER.get(() -> incidents.row(mine, number))).hasValue(row);
        }
        assertThat(DISPATCHER.get(() -> incidents.row(mine.in(IncidentState.HANDLED), whole.getFirst())))
                .isEmpty();
    }

    /** By every filter the desk has, and by several together. */
    @Test
    void everyNumberIsThatOfItsList() {
        IntStream.range(0, 5).forEach(n -> due(reported(n % 2 == 0 ? IN_WEST : IN_EAST), (n - 2) + " days"));
        var filters = List.of(
                mine,
                mine.on(Focus.OVERDUE),
                mine.on(Focus.DUE_SOON),
                mine.within(box(117.5, 117.505)),
                mine.within(box(117.5, 117.505)).on(Focus.OVERDUE).by(IncidentChannel.HOTLINE),
                mine.inGrid(IncidentGround.EAST).of(IncidentCategory.ORDER),
                mine.by(IncidentChannel.VISIT));
        var counts = DISPATCHER.get(() -> figures.count(filters));

        filters.forEach(filter -> assertThat(counts.of(filter))
                .as(filter.toString())
                .isEqualTo(numbers(filter).size()));
        assertThat(counts.of(mine)).isEqualTo(5);
    }

    @Test
    void readsSeveralByTheirNumbersAsTheyAreNow() {
        var one = reported(IN_WEST);
        var other = reported(IN_WEST);
        SystemAccount.act(() -> incidents.advance(one, Deed.of(IncidentAct.ACCEPT, ""), 0));

        var read = DISPATCHER.get(() -> incidents.those(Set.of(one, other, "20000101-0001")));
        assertThat(read).extracting(IncidentSummary::number).containsExactlyInAnyOrder(one, other);
        assertThat(read)
                .filteredOn(incident -> incident.number().equals(one))
                .singleElement()
                .satisfies(incident -> assertThat(incident.state()).isEqualTo(IncidentState.ACCEPTED));
    }

    private List<String> page(int from, int most) {
        return DISPATCHER.get(() -> incidents.page(mine, from, most)).stream()
                .map(IncidentSummary::number)
                .toList();
    }

    private List<String> numbers(DeskFilter filter) {
        return DISPATCHER.get(() -> incidents.desk(filter)).stream()
                .map(IncidentSummary::number)
                .toList();
    }

    private String reported(double longitude) {
        return DISPATCHER.get(() -> incidents.report(report(mark, longitude))).number();
    }

    private void due(String number, String from) {
        jdbc.sql("update incident set due_at = now() + cast(? as interval) where number = ?")
                .params(from, number)
                .update();
    }

    private static DrawnArea box(double west, double east) {
        return new DrawnArea(List.of(
                new DrawnArea.Corner(west, LATITUDE - 0.005),
                new DrawnArea.Corner(east, LATITUDE - 0.005),
                new DrawnArea.Corner(east, LATITUDE + 0.005),
                new DrawnArea.Corner(west, LATITUDE + 0.005)));
    }
}
