package org.gridloom.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.gridloom.rights.Rights.Reach;
import org.gridloom.rights.Ways.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An account of one community gets nothing of the community beside it, by whatever way it asks: for each line of {@code rights.txt} that sees or
 * changes there is a way tried here, and the same way shows the other community to an account that has all of the territory.
 */
@PostgisTest
class OneCommunityIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TransactionTemplate transaction;

    private Elsewhere elsewhere;
    private Map<String, Way> ways = Map.of();

    @BeforeEach
    void whatTheOtherCommunityHas() {
        elsewhere = Elsewhere.in(context);
        ways = Ways.to(elsewhere, context);
    }

    @Test
    void everyWayIsTried() {
        var tried = Stream.concat(ways.keySet().stream(), OTHER_TESTS.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var reaching = Rights.read().lines().entrySet().stream()
                .filter(line ->
                        line.getValue().reach() == Reach.SEES || line.getValue().reach() == Reach.CHANGES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tried).isEqualTo(reaching);
    }

    /** Over the network: {@link OneCommunityOverTheNetworkIT}. */
    private static final Set<String> OTHER_TESTS = Set.of(
            "http GET /api/buildings/{id}/door.pdf",
            "http GET /api/incidents/by-grid",
            "http GET /api/incidents/heat",
            "http GET /api/incidents/replay",
            "http GET /api/wall",
            "http GET /api/wall/figures",
            "http GET /api/photos/{id}",
            "http GET /api/doors.pdf",
            "http GET /api/stations",
            "http GET /api/stations/photos/{id}",
            "http GET /api/stations/photos/{id}/thumbnail",
            "http GET /api/stations/programmes.ics",
            "http GET /api/stations/sheets.pdf",
            "http GET /open311/v2/photos/{id}.jpg",
            "service SharedPhotos.jpeg(long)",
            "service SharedPhotos.newestOf(Collection)",
            "http GET /api/photos/{id}/thumbnail",
            "http GET /api/plans/{id}/compare/{other}",
            "http GET /api/plans/{id}/compare/{other}/handovers.csv",
            "http GET /api/plans/{id}/files/{name}",
            "http GET /api/plans/{id}/units",
            "http GET /api/reach/area.geojson",
            "http GET /api/reach/figures",
            "http GET /api/reach/outside.geojson",
            "http GET /api/reach/way",
            "http GET /api/reports/{id}.{extension}",
            "http GET /api/rounds/{id}/sheets.pdf",
            "http GET /open311/v2/requests.json",
            "http GET /open311/v2/requests.xml",
            "http GET /open311/v2/requests/{number}.json",
            "http GET /open311/v2/requests/{number}.xml",
            "http GET /tiles/{layer}/{epoch}/{z}/{x}/{y}.mvt",
            "http POST /open311/v2/requests.json",
            "http POST /open311/v2/requests.xml",
            "service ReportStatuses.find(StatusQuery)",
            "topic comments",
            "topic incidents",
            "topic plan");

    @Test
    void noWayLeadsToTheOtherCommunity() {
        var found = new TreeMap<String, String>();
        ways.forEach((name, way) -> {
            var answer = walk(way.who().asNarrow(), way);
            if (elsewhere.isShownBy(answer)) {
                found.put(name, answer);
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void theSameWaysShowItToWhoSeesEverything() {
        var blind = new TreeMap<String, String>();
        ways.forEach((name, way) -> {
            var answer = walk(way.who().asWide(), way);
            var refusedToOthers = walk(way.who().asNarrow(), way).equals(REFUSED);
            if (answer.equals(REFUSED) || !elsewhere.isShownBy(answer) && !refusedToOthers) {
                blind.put(name, answer);
            }
        });

        assertThat(blind).isEmpty();
    }

    @Test
    void changesAreRefusedAndNotSimplyLost() {
        var changes = Rights.read().lines();
        ways.forEach((name, way) -> {
            if (changes.get(name).reach() == Reach.CHANGES) {
                assertThat(walk(way.who().asNarrow(), way)).as(name).isEqualTo(REFUSED);
            }
        });
    }

    private static final String REFUSED = "refused";

    /** What comes back, in a transaction that is taken back; a fault counts as an answer, so that nothing passes because it broke. */
    private String walk(As who, Way way) {
        return who.get(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            var answer = new String[1];
            var fault = catchThrowable(() -> answer[0] = String.valueOf(way.go().get()));
            return switch (fault) {
                case null -> answer[0];
                case OutOfScope _, BeyondScope _ -> REFUSED;
                default -> fault.toString();
            };
        }));
    }
}
