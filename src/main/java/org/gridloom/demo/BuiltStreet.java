package org.gridloom.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.CommunityKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** One street (街道), built and named, in the metric plane. */
final class BuiltStreet {

    record Community(
            String code,
            String name,
            CommunityKind kind,
            Parcel parcel,
            List<Block> blocks,
            List<GridsInForce.Grid> grids) {

        String gridCode(int index) {
            return code + "%03d".formatted(index + 1);
        }
    }

    record Surface(AreaKind kind, String name, Geometry area) {}

    /** Farther away than this, in metres, no road gives a block its address. */
    private static final double NEAR = 60;

    /** Metres of pavement along the river. */
    private static final double PROMENADE = 7;

    final StreetNet net;
    final String code;
    final String name;
    final String river;
    final List<Community> communities = new ArrayList<>();
    final List<Surface> surfaces = new ArrayList<>();

    private final Set<String> parks = new HashSet<>();
    private final Names names;
    private final SplittableRandom random;

    BuiltStreet(StreetNet net, String code, String name, Names names, SplittableRandom random) {
        this.net = net;
        this.code = code;
        this.name = name;
        this.river = names.river();
        this.names = names;
        this.random = random;
    }

    BuiltStreet build(int households, int buildings) {
        var landUse = new LandUse(random);
        List<Block> blocks = new ArrayList<>();
        for (var neighbourhood : net.neighbourhoods) {
            landUse.assign(neighbourhood);
            blocks.addAll(neighbourhood.blocks());
        }
        blocks.forEach(this::raise);
        new Population(random).moveIn(blocks, households, Math.round(buildings * 2 / 3f), Math.round(buildings / 3f));
        surfaces.add(new Surface(AreaKind.WATER, river, net.river.water));
        int residents = 0;
        int villagers = 200;
        for (var neighbourhood : net.neighbourhoods) {
            boolean village = neighbourhood.character() == StreetNet.Character.VILLAGE;
            String number = "%03d".formatted(village ? ++villagers : ++residents);
            String communityName = names.community(village);
            neighbourhood.blocks().forEach(block -> name(block, communityName));
            communities.add(new Community(
                    code + number,
                    communityName,
                    village ? CommunityKind.VILLAGERS : CommunityKind.RESIDENTS,
                    neighbourhood.parcel(),
                    neighbourhood.blocks(),
                    new GridsInForce(neighbourhood.blocks(), village).join()));
        }
        blocks.forEach(this::lay);
        return this;
    }

    private void raise(Block block) {
        var extras = new Extras(random);
        switch (block.use) {
            case ESTATE, TOWERS, OLD_ESTATE -> {
                block.gates.addAll(Gate.of(block.site(), net.roads));
                extras.shops(block);
                new Rows(random).build(block);
                extras.sheds(block);
            }
            case OLD_HOUSES -> new SmallHouses(random).oldQuarter(block);
            case URBAN_VILLAGE -> new UrbanVillage(random).build(block);
            case VILLAGE_HOUSES -> new SmallHouses(random).village(block, 45);
            case SCHOOL, HOSPITAL, MARKET, BUSINESS, PARK ->
                new Institutions(random, (kind, area) -> surfaces.add(new Surface(kind, "", area))).build(block);
            case FIELDS, WATERSIDE -> {}
        }
    }

    private void name(Block block, String community) {
        String own = community.replaceAll("(社区|村)$", "");
        block.name = switch (block.use) {
            case ESTATE, TOWERS, OLD_ESTATE -> names.compound();
            case SCHOOL -> own + names.school();
            case HOSPITAL -> name.replaceAll("(街道|镇|乡)$", "") + "人民医院";
            case MARKET -> own + "农贸市场";
            case BUSINESS -> own + names.business();
            case PARK -> park(own, block);
            case OLD_HOUSES -> names.lane();
            case URBAN_VILLAGE -> names.hamlet();
            case VILLAGE_HOUSES, FIELDS, WATERSIDE -> community;
        };
        block.address = switch (block.use) {
            case OLD_HOUSES, URBAN_VILLAGE, VILLAGE_HOUSES -> block.name;
            default -> address(block);
        };
        if (block.use.compound()) {
            numberBlocks(block);
        }
    }

    /** A community's first park has its name, the others that and what they are. */
    private String park(String own, Block block) {
        var kinds = block.area() > 9_000 ? names.list("park") : names.list("park.small");
        return kinds.stream()
                .map(kind -> own + kind)
                .filter(parks::add)
                .findFirst()
                .orElseGet(() -> own + "第" + Names.numeral(parks.size()) + "游园");
    }

    /** Numbers run along each row of an estate, the rows from north to south. */
    private static void numberBlocks(Block block) {
        List<House> flats = Population.flats(block).stream()
                .sorted(Comparator.<House>comparingLong(
                                h -> -Math.round(h.outline.getCentroid().getY() / 24))
                        .thenComparingDouble(h -> h.outline.getCentroid().getX()))
                .toList();
        for (int i = 0; i < flats.size(); i++) {
            flats.get(i).name = (i + 1) + "号楼";
        }
    }

    /** On the widest of the roads that pass, with a number that grows along it. */
    private String address(Block block) {
        Polygon ground = block.ground == null ? block.parcel.polygon() : block.ground;
        var road = nearestRoad(ground);
        if (road == null) {
            return name;
        }
        var place = road.line().getInteriorPoint().getCoordinate();
        Point middle = ground.getCentroid();
        double along = new LengthIndexedLine(road.line()).project(middle.getCoordinate());
        return road.name() + (2 * Math.round(along / 12) + (middle.getY() > place.y ? 1 : 2)) + "号";
    }

    private @Nullable Road nearestRoad(Geometry place) {
        var near = new Envelope(place.getEnvelopeInternal());
        near.expandBy(NEAR);
        @Nullable Road nearest = null;
        double least = Double.MAX_VALUE;
        for (Road road : net.roads) {
            if (!road.name().isEmpty() && road.ground().getEnvelopeInternal().intersects(near)) {
                double away = road.line().distance(place) - road.kind().width / 2 - road.kind().verge;
                if (away < least) {
                    least = away;
                    nearest = road;
                }
            }
        }
        return nearest;
    }

    private void lay(Block block) {
        if (block.ground == null) {
            return;
        }
        switch (block.use) {
            case ESTATE, TOWERS, OLD_ESTATE, OLD_HOUSES, URBAN_VILLAGE, VILLAGE_HOUSES -> {
                surface(AreaKind.RESIDENTIAL, block, "");
                surfaces.addAll(Greenery.of(block));
            }
            case SCHOOL -> surface(AreaKind.SCHOOL, block, block.name);
            case HOSPITAL -> surface(AreaKind.HOSPITAL, block, block.name);
            case MARKET, BUSINESS -> surface(AreaKind.COMMERCIAL, block, block.name);
            case PARK -> surface(AreaKind.PARK, block, block.name);
            case WATERSIDE -> quay(block.parcel.polygon());
            case FIELDS -> surfaces.addAll(new Fields(random).layOut(block.ground));
        }
    }

    /** Paved along the water, planted up to the road. */
    private void quay(Polygon ground) {
        Geometry dry = Overlays.without(ground, net.river.water);
        for (Road road : net.roads) {
            if (road.kind().width > 0 && road.ground().getEnvelopeInternal().intersects(dry.getEnvelopeInternal())) {
                dry = Overlays.without(dry, road.ground());
            }
        }
        var paved = net.river.water.buffer(PROMENADE, 4);
        Polygons.of(Overlays.without(dry, paved))
                .forEach(part -> surfaces.add(new Surface(AreaKind.GREEN, "", Site.rounded(part))));
        Polygons.of(Overlays.common(dry, paved))
                .forEach(part -> surfaces.add(new Surface(AreaKind.SQUARE, "", Site.rounded(part))));
    }

    private void surface(AreaKind kind, Block block, String name) {
        // What is laid out within a block, such as a pond, is drawn over it.
        surfaces.addFirst(new Surface(kind, name, Site.rounded(block.site())));
    }
}
