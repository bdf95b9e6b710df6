package org.gridloom.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gridloom.demo.IncidentDraft.Turns;
import org.gridloom.geometry.MetricPlane;
import org.locationtech.jts.geom.Point;

/** What a street's residents reported within the last sixteen months, and what became of it, in the texts of {@code geodata/incidents.tsv}. */
final class StreetIncidents {

    /** Open incidents of each class; opinions, services and disputes are 2:2:1 as a town counted its own. */
    private static final Map<String, Integer> OPEN =
            Map.of("OPINION", 18, "LIVELIHOOD", 18, "DISPUTE", 9, "SAFETY", 7, "ORDER", 6, "POLICY", 2);

    /** Closed ones for each that is open. */
    private static final int PAST = 8;

    /** Hours that each class may take. */
    private static final Map<String, Integer> LIMIT =
            Map.of("OPINION", 168, "LIVELIHOOD", 72, "DISPUTE", 168, "SAFETY", 72, "ORDER", 72, "POLICY", 24);

    private static final List<String> CHANNELS = List.of("QR", "QR", "WORKER", "WORKER", "HOTLINE", "VISIT", "WINDOW");

    private static final List<String> OPEN_STATES =
            List.of("COLLECTED", "ACCEPTED", "DISPATCHED", "HANDLED", "FED_BACK", "CALLED_BACK");

    /** More than a year, so that there is a year before to compare with. */
    private static final Duration LOOKING_BACK = Duration.ofDays(485);

    /** Of a hundred closed matters: those that took more time by leave, those whose reporter was not satisfied at first, those reported twice. */
    private static final int EXTENDED = 6;

    private static final int REOPENED = 5;
    private static final int TWICE = 4;

    /** Of a hundred residents who were asked. */
    private static final int SATISFIED = 76;

    private static final int MOSTLY = 15;

    private final Spots spots;
    private final MetricPlane plane;
    private final SplittableRandom random;
    private final List<String[]> texts = Tables.read("incidents.tsv");

    StreetIncidents(BuiltStreet street, MetricPlane plane, SplittableRandom random) {
        this.spots = new Spots(street);
        this.plane = plane;
        this.random = random;
    }

    List<IncidentDraft> list() {
        List<IncidentDraft> incidents = new ArrayList<>();
        for (String category : OPEN.keySet().stream().sorted().toList()) {
            var own = texts.stream().filter(line -> line[0].equals(category)).toList();
            int open = OPEN.get(category);
            for (int i = 0; i < open * (1 + PAST); i++) {
                String[] line = own.get(i % own.size());
                List<Spots.Spot> places = spots.of(line[2]);
                if (!places.isEmpty()) {
                    var place = places.get(random.nextInt(places.size()));
                    var incident = i < open ? open(line, place) : closed(line, place);
                    incidents.add(incident);
                    if (i >= open && random.nextInt(100) < TWICE) {
                        incidents.add(again(incident));
                    }
                }
            }
        }
        return incidents;
    }

    /** Most are young; the older one is, the farther it has come, but some lie beyond their limit. */
    private IncidentDraft open(String[] line, Spots.Spot spot) {
        double part = 1.35 * Math.pow(random.nextDouble(), 1.6);
        double hours = 0.3 + part * LIMIT.get(line[0]);
        long last = OPEN_STATES.size() - 1;
        int reached = Math.clamp(Math.round(4.5 * part + 2 * random.nextDouble() - 0.8), 0, (int) last);
        if (random.nextInt(6) == 0) {
            reached = Math.min(reached, 2);
        }
        return draft(line, spot, minutes(hours), minutes(hours * 0.8), OPEN_STATES.get(reached), Turns.NONE);
    }

    /** Four of five in time. */
    private IncidentDraft closed(String[] line, Spots.Spot spot) {
        double part = random.nextInt(5) > 0 ? 0.1 + 0.85 * random.nextDouble() : 1.05 + random.nextDouble();
        var took = minutes(part * LIMIT.get(line[0]));
        var ago = took.plus(minutes(6 + (LOOKING_BACK.toHours() - 24) * random.nextDouble()));
        return draft(line, spot, ago, took, "CLOSED", turns());
    }

    private Turns turns() {
        var rated = random.nextInt(100);
        var reopened = random.nextInt(100) < REOPENED;
        // Half of those who were not satisfied at first were not asked again.
        var asked = !reopened || random.nextBoolean();
        return new Turns(
                !asked || rated >= SATISFIED + MOSTLY ? "" : rated < SATISFIED ? "SATISFIED" : "MOSTLY",
                random.nextInt(100) < EXTENDED,
                reopened);
    }

    /** Somebody else reports the same some minutes later, and it is soon known for what it is. */
    private IncidentDraft again(IncidentDraft first) {
        return new IncidentDraft(
                first.category(),
                first.title(),
                first.description(),
                first.address(),
                first.point(),
                first.ago().minus(first.took().dividedBy(3)),
                first.took().dividedBy(6),
                "MERGED",
                first.urgent(),
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                Turns.NONE);
    }

    private static Duration minutes(double hours) {
        return Duration.ofMinutes(Math.round(60 * hours));
    }

    private IncidentDraft draft(
            String[] line, Spots.Spot spot, Duration ago, Duration took, String state, Turns turns) {
        boolean named = spot.building().isEmpty() || spot.address().contains(spot.building());
        return new IncidentDraft(
                line[0],
                line[3],
                spots.filled(line[4], spot),
                spot.address() + (named ? "" : spot.building()),
                (Point) plane.toStored(plane.factory().createPoint(spot.point())),
                ago,
                took,
                state,
                line[1].equals("!"),
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                turns);
    }
}
