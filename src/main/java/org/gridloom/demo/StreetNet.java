package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/** The ground of one street, cut: by its river, by arterial roads into 8 communities, by minor roads, lanes and walls into blocks. Metric. */
final class StreetNet {

    /** Steps between the river's middle and the middle of the road along its bank. */
    private static final int BANK = 5;

    private static final double NORTHWARD = Math.PI / 2;

    /** What a community is known for; decides how its ground is cut and built on. */
    enum Character {
        OLD_TOWN,
        CENTRE,
        ESTATES,
        NEW_TOWN,
        HOSPITAL,
        VILLAGE
    }

    record Neighbourhood(Character character, Parcel parcel, List<Block> blocks) {}

    private record Pieces(Character character, Parcel parcel, List<Parcel> dry, List<Parcel> wet) {}

    private final List<Pieces> pieces = new ArrayList<>();
    private final Terrain terrain;
    private final int column;
    private final int row;
    private final SplittableRandom random;
    private final Names names;
    private final Cutter cutter;

    final Parcel outline;
    final List<Road> roads = new ArrayList<>();
    /** Of these roads, those that the streets to the east and north also have as theirs. */
    List<List<Road>> neighboursRoads = List.of();

    final List<Neighbourhood> neighbourhoods = new ArrayList<>();
    final River river;
    private final List<Coordinate> riverLine;

    StreetNet(Terrain terrain, int column, int row, Names names, SplittableRandom random) {
        this.terrain = terrain;
        this.column = column;
        this.row = row;
        this.names = names;
        this.random = random;
        this.cutter = new Cutter(random);
        this.outline = terrain.outline(column, row);
        this.river = new River(terrain, column, row);
        this.riverLine = river.line;
    }

    /** Where a lattice node lies, of this street's ground or of what surrounds it. */
    Coordinate node(double i, double j) {
        return terrain.node(column, row, i, j);
    }

    StreetNet lay(boolean lastColumn, boolean lastRow) {
        frame(lastColumn, lastRow);
        int from = outline.nearest(riverLine.getFirst());
        int to = outline.nearest(riverLine.getLast());
        var banks = outline.cut(from, to, riverLine.subList(1, riverLine.size() - 1));
        boolean swapped = random.nextBoolean();
        double bridge = 0.46 + 0.08 * random.nextDouble();
        String avenue = names.arterial(column * 2 + 1);
        // Both banks hang their first road on the same vertex of the river: a bridge.
        bank(banks.get(1), true, bridge, avenue, swapped);
        bank(banks.get(0), false, bridge, avenue, !swapped);
        joinOverRiver(at(bridge));
        // Only now are all roads known that bound a block.
        for (Pieces piece : pieces) {
            List<Block> blocks = new ArrayList<>();
            piece.dry.forEach(block -> blocks.add(new Block(block, roads)));
            for (Parcel reach : piece.wet) {
                var block = new Block(reach, roads);
                block.use = Block.Use.WATERSIDE;
                blocks.add(block);
            }
            neighbourhoods.add(new Neighbourhood(piece.character, piece.parcel, blocks));
        }
        return this;
    }

    /** Two halves of a road that meet in the river's middle are one. */
    private void joinOverRiver(Coordinate middle) {
        var halves = roads.stream()
                .filter(road -> road.line().getCoordinateN(0).equals2D(middle))
                .toList();
        List<Coordinate> line =
                new ArrayList<>(List.of(halves.getLast().line().reverse().getCoordinates()));
        line.addAll(List.of(halves.getFirst().line().getCoordinates())
                .subList(1, halves.getFirst().line().getNumPoints()));
        roads.removeAll(halves);
        road(halves.getFirst().kind(), halves.getFirst().name(), line);
    }

    private void frame(boolean lastColumn, boolean lastRow) {
        var ring = outline.ring();
        int east = terrain.across();
        int north = east + terrain.up();
        road(Road.Kind.ARTERIAL, names.arterial(row * 2 + 20), outline.walk(0, east));
        road(Road.Kind.ARTERIAL, names.arterial(column * 2), outline.walk(north + east, 0));
        road(Road.Kind.ARTERIAL, names.arterial(column * 2 + 2), outline.walk(east, north));
        road(Road.Kind.ARTERIAL, names.arterial(row * 2 + 22), outline.walk(north, north + east));
        // The neighbouring street draws these two too, unless it ends here.
        neighboursRoads = List.of(
                lastColumn ? List.<Road>of() : List.of(roads.get(2)),
                lastRow ? List.<Road>of() : List.of(roads.get(3)));
        if (ring.size() != 2 * north) {
            throw new IllegalStateException("The outline's corners are not where its roads end");
        }
    }

    /** One side of the river: four communities, two of them one above the other. */
    private void bank(Parcel bank, boolean north, double bridge, String avenue, boolean stackWest) {
        double away = north ? NORTHWARD : -NORTHWARD;
        var middle = cut(bank, at(bridge), away + lean(), 0.03, Road.Kind.ARTERIAL, avenue);
        Parcel west = north ? middle.left() : middle.right();
        Parcel east = north ? middle.right() : middle.left();
        Parcel stacked = stackWest ? west : east;
        Parcel split = stackWest ? east : west;

        double second = stackWest ? (1 + bridge) / 2 : bridge / 2;
        var beside = besideRiver(split, second, away);
        var across = stacked(stacked, north);
        Parcel outer = north ? across.left() : across.right();
        Parcel inner = north ? across.right() : across.left();
        Parcel first = north ? beside.left() : beside.right();
        Parcel last = north ? beside.right() : beside.left();
        // The old town lies at the northern bridge, the village in an outer corner in the south.
        neighbourhood(north ? Character.CENTRE : Character.ESTATES, inner);
        neighbourhood(north ? Character.ESTATES : Character.VILLAGE, outer);
        neighbourhood(north ? Character.OLD_TOWN : Character.NEW_TOWN, stackWest ? first : last);
        neighbourhood(north ? Character.HOSPITAL : Character.ESTATES, stackWest ? last : first);
    }

    /** The border ends at the river's middle, the road on it goes on over a bridge to the road along the other bank. */
    private Cutter.Cut besideRiver(Parcel parcel, double share, double away) {
        var cut = cut(parcel, at(share), away + lean(), 0.04, Road.Kind.SECONDARY, names.road());
        var road = roads.removeLast();
        int i = (int) Math.round(share * terrain.across());
        var bank = node(i, Terrain.RIVER_ROW + (away > 0 ? BANK : -BANK));
        int end = new Parcel(cut.line()).nearest(bank);
        List<Coordinate> line = new ArrayList<>();
        for (int j = BANK; j > 0; j--) {
            line.add(node(i, Terrain.RIVER_ROW + (away > 0 ? -j : j)));
        }
        line.add(riverLine.get(i));
        for (int j = 1; j < BANK; j++) {
            line.add(node(i, Terrain.RIVER_ROW + (away > 0 ? j : -j)));
        }
        line.addAll(cut.line().subList(end, cut.line().size()));
        road(road.kind(), road.name(), line);
        return cut;
    }

    private Cutter.Cut stacked(Parcel parcel, boolean north) {
        var box = parcel.polygon().getEnvelopeInternal();
        double share = north ? 0.56 : 0.48;
        for (int attempt = 0; attempt < 20; attempt++) {
            var place = new Coordinate(
                    (box.getMinX() + box.getMaxX()) / 2, box.getMinY() + box.getHeight() * (share + 0.01 * attempt));
            var cut = cutter.through(parcel, place, lean(), 0.04);
            if (cut.isPresent()) {
                road(Road.Kind.SECONDARY, names.road(), cut.get().line());
                return cut.get();
            }
        }
        throw new IllegalStateException("A bank cannot be cut across");
    }

    private Coordinate at(double share) {
        return riverLine.get((int) Math.round(share * terrain.across()));
    }

    private double lean() {
        return Math.toRadians(10 * random.nextDouble() - 5);
    }

    private Cutter.Cut cut(
            Parcel parcel, Coordinate vertex, double direction, double bow, Road.Kind kind, String name) {
        for (int attempt = 0; attempt < 20; attempt++) {
            var cut = cutter.from(parcel, vertex, direction + 0.02 * attempt, bow / (1 + attempt));
            if (cut.isPresent()) {
                road(kind, name, cut.get().line());
                return cut.get();
            }
        }
        throw new IllegalStateException("A bank cannot be cut from its river");
    }

    private void neighbourhood(Character character, Parcel parcel) {
        List<Parcel> blocks = new ArrayList<>();
        Parcel dry = parcel;
        Parcel waterside = null;
        int from = -1;
        int to = -1;
        for (int i = 0; i < riverLine.size(); i++) {
            if (parcel.ring().contains(riverLine.get(i))) {
                from = from < 0 ? i : from;
                to = i;
            }
        }
        if (to - from > 3) {
            boolean north = parcel.polygon().getCentroid().getY() > riverLine.get((from + to) / 2).y;
            var cut = alongBank(parcel, from, to, north ? BANK : -BANK);
            road(Road.Kind.SECONDARY, names.riverside(north), cut.line());
            dry = north ? cut.left() : cut.right();
            waterside = north ? cut.right() : cut.left();
        }
        new Subdivision(cutter, names, random, roads).cut(dry, character, blocks);
        pieces.add(new Pieces(character, parcel, blocks, waterside == null ? List.of() : reaches(waterside)));
    }

    private Cutter.Cut alongBank(Parcel parcel, int from, int to, int rows) {
        List<Coordinate> inner = new ArrayList<>();
        for (int i = from + 1; i < to; i++) {
            inner.add(node(i, Terrain.RIVER_ROW + rows));
        }
        int start = parcel.nearest(node(from, Terrain.RIVER_ROW + rows));
        int end = parcel.nearest(node(to, Terrain.RIVER_ROW + rows));
        for (int trim = 0; trim < 4; trim++) {
            var cut = cutter.along(parcel, start, end, inner.subList(trim, inner.size() - trim));
            if (cut.isPresent()) {
                return cut.get();
            }
        }
        throw new IllegalStateException("No road finds room along the river");
    }

    /** The river's half and its quay, cut where the blocks behind it end, so that each piece can go with its block. */
    private List<Parcel> reaches(Parcel waterside) {
        List<Parcel> reaches = new ArrayList<>();
        Parcel rest = waterside;
        List<Coordinate> ends = waterside.ring().stream()
                .filter(vertex -> cutter.junction(vertex) && !riverLine.contains(vertex))
                .toList();
        for (Coordinate end : ends) {
            var water = riverLine.stream()
                    .min((a, b) -> Double.compare(a.distance(end), b.distance(end)))
                    .orElseThrow();
            int from = rest.ring().indexOf(end);
            int to = rest.ring().indexOf(water);
            if (from < 0 || to < 0 || rest.steps(from, to) < 5) {
                continue;
            }
            var cut = cutter.along(rest, from, to, List.of());
            if (cut.isPresent()) {
                boolean smallRight = cut.get().right().ring().size()
                        < cut.get().left().ring().size();
                reaches.add(smallRight ? cut.get().right() : cut.get().left());
                rest = smallRight ? cut.get().left() : cut.get().right();
            }
        }
        reaches.add(rest);
        return reaches;
    }

    private void road(Road.Kind kind, String name, List<Coordinate> line) {
        roads.add(Road.of(kind, name, line));
    }
}
