package org.gridloom.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.territory.BuildingUse;
import org.locationtech.jts.geom.Coordinate;

/** Where in a street something happens or stands. Metric. */
final class Spots {

    /** @param building what is said of the building there, empty where there is none or it has no name */
    record Spot(BuiltStreet.Community community, Block block, String building, String address, Coordinate point) {}

    private final BuiltStreet street;
    private final Map<String, List<Spot>> found = new HashMap<>();

    Spots(BuiltStreet street) {
        this.street = street;
    }

    /** All places of a kind, in the order of the blocks. */
    List<Spot> of(String kind) {
        return found.computeIfAbsent(kind, this::find);
    }

    private List<Spot> find(String kind) {
        List<Spot> spots = new ArrayList<>();
        for (var community : street.communities) {
            for (Block block : community.blocks()) {
                if (block.ground != null) {
                    add(spots, kind, community, block);
                }
            }
        }
        return List.copyOf(spots);
    }

    /** What a text says of a place. */
    String filled(String text, Spot spot) {
        return text.replace("{street}", street.name)
                .replace("{community}", spot.community.name())
                .replace("{compound}", spot.block.name)
                .replace("{building}", spot.building.isEmpty() ? spot.address : spot.building)
                .replace("{road}", spot.address.replaceAll("[0-9]+号.*", ""))
                .replace("{river}", street.river);
    }

    private static void add(List<Spot> spots, String kind, BuiltStreet.Community community, Block block) {
        switch (kind) {
            case "flat" ->
                block.houses.stream().filter(House::flats).forEach(house -> spots.add(at(community, block, house)));
            case "compound" ->
                block.houses.stream()
                        .filter(House::flats)
                        .limit(1)
                        .forEach(house -> spots.add(at(community, block, house)));
            case "shop" ->
                block.houses.stream()
                        .filter(house -> house.extra && house.use == BuildingUse.COMMERCIAL)
                        .forEach(house -> spots.add(at(community, block, house)));
            case "small" -> houses(spots, community, block, Block.Use.OLD_HOUSES);
            case "village" -> houses(spots, community, block, Block.Use.VILLAGE_HOUSES);
            case "market" -> ground(spots, community, block, Block.Use.MARKET);
            case "business" -> ground(spots, community, block, Block.Use.BUSINESS);
            case "park" -> ground(spots, community, block, Block.Use.PARK);
            case "river" -> ground(spots, community, block, Block.Use.WATERSIDE);
            case "road" -> roadside(spots, community, block);
            default -> throw new IllegalArgumentException("No such place: " + kind);
        }
    }

    private static Spot at(BuiltStreet.Community community, Block block, House house) {
        String building = house.flats() ? block.name + house.name : "";
        return new Spot(community, block, building, block.address, inside(house));
    }

    private static Coordinate inside(House house) {
        return house.outline.getInteriorPoint().getCoordinate();
    }

    private static void houses(List<Spot> spots, BuiltStreet.Community community, Block block, Block.Use use) {
        if (block.use == use) {
            for (int i = 0; i < block.houses.size(); i++) {
                String address = block.address + (i + 1) + "号";
                spots.add(new Spot(community, block, "", address, inside(block.houses.get(i))));
            }
        }
    }

    private static void ground(List<Spot> spots, BuiltStreet.Community community, Block block, Block.Use use) {
        if (block.use == use) {
            var point = block.site().getInteriorPoint().getCoordinate();
            spots.add(new Spot(community, block, "", block.address, point));
        }
    }

    private static void roadside(List<Spot> spots, BuiltStreet.Community community, Block block) {
        block.gates.forEach(gate -> spots.add(new Spot(community, block, "", block.address, gate.point())));
    }
}
