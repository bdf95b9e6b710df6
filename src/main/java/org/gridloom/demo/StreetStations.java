package org.gridloom.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.station.Built;
import org.gridloom.station.Facility;
import org.gridloom.station.StationDraft;
import org.gridloom.station.StationKind;
import org.gridloom.station.WeeklyHours;
import org.locationtech.jts.geom.Point;

/** A street's service stations, as {@code geodata/stations.tsv} lists them, each where it can stand. */
final class StreetStations {

    private final BuiltStreet street;
    private final MetricPlane plane;
    private final Names names;
    private final SplittableRandom random;
    private final Set<String> given = new HashSet<>();

    StreetStations(BuiltStreet street, MetricPlane plane, Names names, SplittableRandom random) {
        this.street = street;
        this.plane = plane;
        this.names = names;
        this.random = random;
    }

    List<StationDraft> list() {
        List<StationDraft> stations = new ArrayList<>();
        var spots = new Spots(street);
        for (String[] line : Tables.read("stations.tsv")) {
            List<Spots.Spot> free = new ArrayList<>(spots.of(line[1]));
            for (int left = Integer.parseInt(line[2]); left > 0 && !free.isEmpty(); ) {
                var spot = free.remove(random.nextInt(free.size()));
                String name = spots.filled(line[3], spot);
                if (given.add(name)) {
                    stations.add(station(line, name, spot));
                    left--;
                }
            }
        }
        return stations;
    }

    private StationDraft station(String[] line, String name, Spots.Spot spot) {
        return new StationDraft(
                StationKind.valueOf(line[0]),
                name,
                spot.address(),
                "0556-5%06d".formatted(random.nextInt(1_000_000)),
                WeeklyHours.read(line[7]),
                facilities(line[6]),
                Built.valueOf(line[4]),
                names.person(random),
                Integer.parseInt(line[5]) + random.nextInt(2),
                (Point) plane.toStored(plane.factory().createPoint(spot.point())));
    }

    private static Set<Facility> facilities(String text) {
        return Arrays.stream(text.split(","))
                .map(Facility::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Facility.class)));
    }
}
