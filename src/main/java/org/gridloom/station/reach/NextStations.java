package org.gridloom.station.reach;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.gridloom.account.Scope;
import org.gridloom.account.Scopes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Where the next station would help most. Places and households are those that whoever asks sees. */
@Service
@PreAuthorize("hasAnyRole('PLANNER', 'LEADER', 'ADMIN')")
public class NextStations {

    /** More in one go nobody builds, and a list of more nobody reads. */
    public static final int MOST = 20;

    private final ReachMemory memory;
    private final WalkingSpeed speed;
    private final SeenGround seen;
    private final Scopes scopes;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("next-stations").factory());

    NextStations(ReachMemory memory, WalkingSpeed speed, SeenGround seen, Scopes scopes) {
        this.memory = memory;
        this.speed = speed;
        this.seen = seen;
        this.scopes = scopes;
    }

    /**
     * Starts looking; searches go one after the other.
     *
     * @param number how many, 1 to {@link #MOST}
     * @param place code of the part of the territory to keep to, empty for all
     */
    public NextPlaceSearch search(ReachQuestion question, Within within, int number, String place) {
        scopes.mustSee(place);
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("From 1 to " + MOST + " places are looked for, not " + number);
        }
        var scope = scopes.current();
        var search = new NextPlaceSearch();
        worker.execute(() -> {
            try {
                search.end(memory.outcome(question)
                        .map(outcome -> look(search, outcome, within, number, place, scope))
                        .orElse(List.of()));
            } catch (RuntimeException e) {
                search.fail(e);
            }
        });
        return search;
    }

    private List<NextPlace> look(
            NextPlaceSearch search, ReachOutcome outcome, Within within, int number, String place, Scope scope) {
        var network = outcome.network();
        Predicate<WalkingNetwork.Door> mine = door -> door.house().code().startsWith(place)
                && scope.covers(door.house().code());
        var candidates = NextPlaces.candidates(network, mine, gates(network, place, scope));
        var chosen = new NextPlaces(network, outcome.doors(), speed.centimetres(within), mine)
                .best(candidates, number, search::progress, search::isCancelled);
        int inside = 0;
        var doors = network.doors();
        for (int door = 0; door < doors.size(); door++) {
            inside += mine.test(doors.get(door)) && outcome.inside(door, within)
                    ? doors.get(door).households()
                    : 0;
        }
        var places = new ArrayList<NextPlace>();
        for (var one : chosen) {
            inside += one.gained();
            var point = network.plane().factory().createPoint(one.candidate().place());
            places.add(new NextPlace(
                    places.size() + 1, one.candidate().kind(), one.candidate().name(), one.gained(), inside, (Point)
                            network.plane().toStored(point)));
        }
        return places;
    }

    private Predicate<Coordinate> gates(WalkingNetwork network, String place, Scope scope) {
        var ground = seen.within(place, scope).map(network.plane()::toMetric);
        if (ground.isEmpty()) {
            return _ -> true;
        }
        Geometry mine = ground.get();
        var prepared = PreparedGeometryFactory.prepare(mine);
        return gate -> prepared.covers(mine.getFactory().createPoint(gate));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
