package org.gridloom.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.station.StationDraft;
import org.gridloom.station.StationKind;
import org.gridloom.station.WeeklyHours;
import org.gridloom.territory.BuildingUse;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** A street's stations and what its residents report, from the texts in {@code geodata}. */
final class StreetLife {

    /** Incidents of each class, 60 a street; opinions, services and disputes are 2:2:1 as a town counted its own. */
    private static final Map<String, Integer> MIX =
            Map.of("OPINION", 18, "LIVELIHOOD", 18, "DISPUTE", 9, "SAFETY", 7, "ORDER", 6, "POLICY", 2);

    private static final List<String> CHANNELS = List.of("QR", "QR", "WORKER", "WORKER", "HOTLINE", "VISIT", "WINDOW");

    private static final List<String> STATES =
            List.of("COLLECTED", "ACCEPTED", "DISPATCHED", "HANDLED", "FED_BACK", "CALLED_BACK", "CLOSED");

    /** Where something happens or stands. */
    private record Spot(
            BuiltStreet.Community community, Block block, String building, String address, Coordinate point) {}

    private final BuiltStreet street;
    private final MetricPlane plane;
    private final SplittableRandom random;

    StreetLife(BuiltStreet street, MetricPlane plane, SplittableRandom random) {
        this.street = street;
        this.plane = plane;
        this.random = random;
    }

    List<StationDraft> stations() {
        List<StationDraft> stations = new ArrayList<>();
        for (String[] line : table("stations.tsv")) {
            List<Spot> spots = spots(line[1]);
            for (int i = 0; i < Integer.parseInt(line[2]) && !spots.isEmpty(); i++) {
                var spot = spots.remove(random.nextInt(spots.size()));
                String phone = "0556-5%06d".formatted(random.nextInt(1_000_000));
                stations.add(new StationDraft(
                        StationKind.valueOf(line[0]),
                        filled(line[3], spot),
                        spot.address,
                        phone,
                        WeeklyHours.read(line[4]),
                        Set.of(),
                        null,
                        null,
                        0,
                        point(spot.point)));
            }
        }
        return stations;
    }

    List<IncidentDraft> incidents() {
        List<IncidentDraft> incidents = new ArrayList<>();
        var texts = table("incidents.tsv");
        for (String category : MIX.keySet().stream().sorted().toList()) {
            var own = texts.stream().filter(line -> line[0].equals(category)).toList();
            for (int i = 0; i < MIX.get(category); i++) {
                String[] line = own.get(i % own.size());
                List<Spot> spots = spots(line[2]);
                if (!spots.isEmpty()) {
                    incidents.add(incident(line, spots.get(random.nextInt(spots.size()))));
                }
            }
        }
        return incidents;
    }

    private IncidentDraft incident(String[] line, Spot spot) {
        boolean urgent = line[1].equals("!");
        // Most are young; the older one is, the farther it has come, but some lie.
        double hours = urgent ? 0.2 + 20 * random.nextDouble() : 0.3 + 150 * Math.pow(random.nextDouble(), 1.8);
        int reached = Math.clamp(Math.round(hours / 22 + 2.4 * random.nextDouble() - 0.6), 0, STATES.size() - 1);
        if (random.nextInt(7) == 0) {
            reached = Math.min(reached, 2);
        }
        return new IncidentDraft(
                line[0],
                line[3],
                filled(line[4], spot),
                spot.address + (spot.building.isEmpty() || spot.address.contains(spot.building) ? "" : spot.building),
                point(spot.point),
                Duration.ofMinutes(Math.round(hours * 60)),
                STATES.get(reached),
                urgent,
                CHANNELS.get(random.nextInt(CHANNELS.size())));
    }

    private String filled(String text, Spot spot) {
        return text.replace("{street}", street.name)
                .replace("{community}", spot.community.name())
                .replace("{compound}", spot.block.name)
                .replace("{building}", spot.building.isEmpty() ? spot.address : spot.building)
                .replace("{road}", spot.address.replaceAll("[0-9]+号.*", ""))
                .replace("{river}", street.river);
    }

    /** All places of a kind: flat, compound, small, village, shop, market, business, park, road, river. */
    private List<Spot> spots(String where) {
        List<Spot> spots = new ArrayList<>();
        for (var community : street.communities) {
            for (Block block : community.blocks()) {
                if (block.ground == null) {
                    continue;
                }
                switch (where) {
                    case "flat" ->
                        block.houses.stream().filter(House::flats).forEach(h -> spots.add(at(community, block, h)));
                    case "compound" ->
                        block.houses.stream()
                                .filter(House::flats)
                                .limit(1)
                                .forEach(h -> spots.add(at(community, block, h)));
                    case "small" -> houses(spots, community, block, Block.Use.OLD_HOUSES);
                    case "village" -> houses(spots, community, block, Block.Use.VILLAGE_HOUSES);
                    case "shop" ->
                        block.houses.stream()
                                .filter(h -> h.extra && h.use == BuildingUse.COMMERCIAL)
                                .forEach(h -> spots.add(at(community, block, h)));
                    case "market" -> ground(spots, community, block, Block.Use.MARKET);
                    case "business" -> ground(spots, community, block, Block.Use.BUSINESS);
                    case "park" -> ground(spots, community, block, Block.Use.PARK);
                    case "river" -> ground(spots, community, block, Block.Use.WATERSIDE);
                    case "road" -> roadside(spots, community, block);
                    default -> throw new IllegalArgumentException("No such place: " + where);
                }
            }
        }
        return spots;
    }

    private Spot at(BuiltStreet.Community community, Block block, House house) {
        String building = house.flats() ? block.name + house.name : "";
        return new Spot(community, block, building, block.address, beside(house));
    }

    /** In front of a building's southern side, where one would put a pin. */
    private static Coordinate beside(House house) {
        return house.outline.getInteriorPoint().getCoordinate();
    }

    private void houses(List<Spot> spots, BuiltStreet.Community community, Block block, Block.Use use) {
        if (block.use == use) {
            for (int i = 0; i < block.houses.size(); i++) {
                var house = block.houses.get(i);
                String address = block.address + (i + 1) + "号";
                spots.add(new Spot(community, block, "", address, beside(house)));
            }
        }
    }

    private static void ground(List<Spot> spots, BuiltStreet.Community community, Block block, Block.Use use) {
        if (block.use == use) {
            spots.add(new Spot(
                    community,
                    block,
                    "",
                    block.address,
                    block.site().getInteriorPoint().getCoordinate()));
        }
    }

    private void roadside(List<Spot> spots, BuiltStreet.Community community, Block block) {
        if (block.use.compound()) {
            spots.add(new Spot(community, block, "", block.address, Compound.gate(block.site(), block, street)));
        }
    }

    private Point point(Coordinate metric) {
        return (Point) plane.toStored(plane.factory().createPoint(metric));
    }

    private static List<String[]> table(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StreetLife.class.getResourceAsStream("/geodata/" + file)),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
