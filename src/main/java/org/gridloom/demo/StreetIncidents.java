package org.gridloom.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gridloom.geometry.MetricPlane;
import org.locationtech.jts.geom.Point;

/** What a street's residents reported within the last year, and what became of it, in the texts of {@code geodata/incidents.tsv}. */
final class StreetIncidents {

    /** Open incidents of each class; opinions, services and disputes are 2:2:1 as a town counted its own. */
    private static final Map<String, Integer> OPEN =
            Map.of("OPINION", 18, "LIVELIHOOD", 18, "DISPUTE", 9, "SAFETY", 7, "ORDER", 6, "POLICY", 2);

    /** Closed ones for each that is open. */
    private static final int PAST = 5;

    /** Hours that each class may take. */
    private static final Map<String, Integer> LIMIT =
            Map.of("OPINION", 168, "LIVELIHOOD", 72, "DISPUTE", 168, "SAFETY", 72, "ORDER", 72, "POLICY", 24);

    private static final List<String> CHANNELS = List.of("QR", "QR", "WORKER", "WORKER", "HOTLINE", "VISIT", "WINDOW");

    private static final List<String> OPEN_STATES =
            List.of("COLLECTED", "ACCEPTED", "DISPATCHED", "HANDLED", "FED_BACK", "CALLED_BACK");

    private static final Duration YEAR = Duration.ofDays(360);

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
                    incidents.add(i < open ? open(line, place) : closed(line, place));
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
        return draft(line, spot, minutes(hours), minutes(hours * 0.8), OPEN_STATES.get(reached));
    }

    /** Four of five in time. */
    private IncidentDraft closed(String[] line, Spots.Spot spot) {
        double part = random.nextInt(5) > 0 ? 0.1 + 0.85 * random.nextDouble() : 1.05 + random.nextDouble();
        var took = minutes(part * LIMIT.get(line[0]));
        var ago = took.plus(minutes(6 + (YEAR.toHours() - 24) * random.nextDouble()));
        return draft(line, spot, ago, took, "CLOSED");
    }

    private static Duration minutes(double hours) {
        return Duration.ofMinutes(Math.round(60 * hours));
    }

    private IncidentDraft draft(String[] line, Spots.Spot spot, Duration ago, Duration took, String state) {
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
                CHANNELS.get(random.nextInt(CHANNELS.size())));
    }
}
