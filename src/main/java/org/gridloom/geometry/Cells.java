package org.gridloom.geometry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The blocks cut between their buildings. Block borders, midlines between buildings and the outlines of those buildings that such a line meets are noded
 * together; each face then goes to a cluster of buildings: one inside an outline to the one that stands there, whatever block it is in, so no border is
 * left inside a building; one outside to the cluster in it or at it. What remains joins a neighbour.
 */
final class Cells {

    private static final int NOBODY = -1;

    /** Metres; an outline farther than this from all lines cannot be touched by their rounding. */
    private static final double MEETS = 0.05;

    final PlanarMap map;
    final Patchwork patchwork;

    private final Buildings buildings;
    private final Blocks blocks;
    private final Homes homes;
    private final TessellationSettings settings;
    private final List<Polygon> faces;
    private final @Nullable Standing[] standing;
    private final int[] block;
    private final boolean[] underRoof;
    private final int[] owner;
    private final DisjointSets shared;
    private final boolean[] builtBlock;
    private final Map<Integer, Integer> patchOfCluster = new TreeMap<>();

    Cells(
            Buildings buildings,
            Blocks blocks,
            Homes homes,
            List<Coordinate[]> midlines,
            TessellationSettings settings,
            GeometryFactory factory) {
        this.buildings = buildings;
        this.blocks = blocks;
        this.homes = homes;
        this.settings = settings;
        var linework = new Linework();
        var met = new boolean[buildings.parts.size()];
        for (var edge : blocks.edges) {
            linework.add(edge.line(), edge.barrier());
            findMet(edge.line().getCoordinates(), met);
        }
        for (var line : midlines) {
            linework.add(factory.createLineString(line), BarrierClass.NONE);
            findMet(line, met);
        }
        for (var part : buildings.parts) {
            met[part.number()] |= homes.of(part) == Homes.AFLOAT;
        }
        meetOverlapping(met);
        for (var part : buildings.parts) {
            if (met[part.number()]) {
                linework.add(part.area(), BarrierClass.NONE);
            }
        }
        map = linework.noded();
        var identity = IntStream.range(0, map.faces()).toArray();
        faces = Rings.polygons(Borders.between(map, identity, factory), identity, map.faces(), factory);
        patchwork =
                new Patchwork(map, faces.stream().mapToDouble(Polygon::getArea).toArray());
        standing = new Standing[map.faces()];
        block = new int[map.faces()];
        underRoof = new boolean[map.faces()];
        owner = new int[map.faces()];
        Arrays.fill(block, SharedEdge.OUTSIDE);
        Arrays.fill(owner, NOBODY);
        shared = new DisjointSets(buildings.parts.size());
        builtBlock = new boolean[blocks.blocks.size()];
        for (var part : buildings.parts) {
            if (homes.of(part) >= 0) {
                builtBlock[homes.of(part)] = true;
            }
        }
        locateFaces(met);
        giveToBuildingInside(met);
        giveToBuildingBeside();
        joinOwned();
        patchwork.joinAll(this::neighbourFor);
    }

    /** Null for a patch outside all communities. */
    @Nullable
    Standing standingOf(int patch) {
        return standing[patch];
    }

    /** The patch a part's cluster has, or -1 if it has none. */
    int patchOf(BuildingPart part) {
        int patch = patchOfCluster.getOrDefault(owner(part), NOBODY);
        return patch == NOBODY ? NOBODY : patchwork.patchOf(patch);
    }

    boolean isOutside(BuildingPart part) {
        return homes.of(part) == Homes.OUTSIDE;
    }

    private int owner(BuildingPart part) {
        return shared.find(homes.clusterOf(part));
    }

    private void findMet(Coordinate[] line, boolean[] met) {
        for (int i = 1; i < line.length; i++) {
            var envelope = new Envelope(line[i - 1], line[i]);
            envelope.expandBy(MEETS);
            for (var part : buildings.near(envelope)) {
                met[part.number()] = met[part.number()] || Buildings.meets(part, line[i - 1], line[i], MEETS);
            }
        }
    }

    /**
     * The outline of a building that is met is a line too: it meets those it overlaps. They have one home, so one of them may stand in another block than its
     * home with no line near, and only its outline tells its ground from that block's.
     */
    private void meetOverlapping(boolean[] met) {
        var overlapping = new DisjointSets(met.length);
        for (var pair : buildings.pairs) {
            if (pair.overlap()) {
                overlapping.join(pair.a().number(), pair.b().number());
            }
        }
        var metSet = new boolean[met.length];
        for (int part = 0; part < met.length; part++) {
            metSet[overlapping.find(part)] |= met[part];
        }
        for (int part = 0; part < met.length; part++) {
            met[part] = metSet[overlapping.find(part)];
        }
    }

    private void locateFaces(boolean[] met) {
        var roofs = buildings.parts.stream().filter(part -> met[part.number()]).toList();
        var roofIndex = new AreaIndex(roofs.stream().map(BuildingPart::area).toList());
        var blockIndex =
                new AreaIndex(blocks.blocks.stream().map(Blocks.Block::area).toList());
        for (int face = 0; face < map.faces(); face++) {
            var inside = faces.get(face).getInteriorPoint().getCoordinate();
            var roof = roofIndex.at(inside);
            if (!roof.isEmpty()) {
                var part = roofs.get(roof.getFirst());
                underRoof[face] = true;
                standing[face] = homes.standingOf(part);
                block[face] = Math.max(homes.of(part), SharedEdge.OUTSIDE);
                owner[face] = homes.of(part) == Homes.OUTSIDE ? NOBODY : homes.clusterOf(part);
            } else {
                var found = blockIndex.at(inside);
                if (!found.isEmpty()) {
                    block[face] = found.getFirst();
                    standing[face] = blocks.blocks.get(block[face]).standing();
                }
            }
        }
    }

    /** No line meets these buildings, so each lies within one face. */
    private void giveToBuildingInside(boolean[] met) {
        var index = new AreaIndex(faces);
        for (var part : buildings.parts) {
            if (met[part.number()] || homes.of(part) == Homes.OUTSIDE) {
                continue;
            }
            for (int face : index.at(part.inside())) {
                if (standing[face] != null) {
                    if (owner[face] == NOBODY) {
                        owner[face] = homes.clusterOf(part);
                    } else {
                        shared.join(owner[face], homes.clusterOf(part));
                    }
                }
            }
        }
    }

    private void giveToBuildingBeside() {
        var given = new HashMap<Integer, Integer>();
        for (int face = 0; face < map.faces(); face++) {
            if (owner[face] != NOBODY || standing[face] == null) {
                continue;
            }
            double most = 0;
            for (var entry : patchwork.contacts(face).entrySet()) {
                int roof = entry.getKey();
                if (roof >= 0
                        && underRoof[roof]
                        && owner[roof] != NOBODY
                        && block[roof] == block[face]
                        && entry.getValue().length > most) {
                    most = entry.getValue().length;
                    given.put(face, owner[roof]);
                }
            }
        }
        given.forEach((face, cluster) -> owner[face] = cluster);
    }

    /** Makes one patch of each cluster's faces. Should they be apart, the one with most of its building under roof is the cluster's. */
    private void joinOwned() {
        for (int h = 0; h < map.halfEdges(); h++) {
            int face = map.faceLeftOf(h);
            int other = map.faceLeftOf(h ^ 1);
            if (face >= 0
                    && other >= 0
                    && owner[face] != NOBODY
                    && owner[other] != NOBODY
                    && shared.same(owner[face], owner[other])
                    && patchwork.patchOf(face) != patchwork.patchOf(other)) {
                patchwork.join(patchwork.patchOf(face), patchwork.patchOf(other));
            }
        }
        var roofArea = new double[map.faces()];
        for (int face = 0; face < map.faces(); face++) {
            if (owner[face] != NOBODY) {
                double weight = underRoof[face]
                        ? 1e6 * faces.get(face).getArea()
                        : faces.get(face).getArea();
                roofArea[patchwork.patchOf(face)] += weight;
            }
        }
        for (int patch = 0; patch < map.faces(); patch++) {
            if (patchwork.isPatch(patch) && owner[patch] != NOBODY) {
                int mine = patch;
                patchOfCluster.merge(
                        shared.find(owner[patch]), mine, (old, now) -> roofArea[now] > roofArea[old] ? now : old);
            }
        }
        for (int patch = 0; patch < map.faces(); patch++) {
            if (patchwork.isPatch(patch)
                    && owner[patch] != NOBODY
                    && patchOfCluster.get(shared.find(owner[patch])) != patch) {
                owner[patch] = NOBODY;
            }
        }
    }

    private int neighbourFor(int patch) {
        var mine = standing[patch];
        if (mine == null || owner[patch] != NOBODY) {
            return PlanarMap.OUTSIDE;
        }
        double width = patchwork.width(patch);
        boolean scrap = patchwork.area(patch) < settings.minimumArea() || width < settings.minimumWidth();
        boolean leftOver = block[patch] >= 0 && builtBlock[block[patch]];
        int chosen = PlanarMap.OUTSIDE;
        if (scrap || leftOver) {
            chosen = best(patch, mine, true);
            if (chosen == PlanarMap.OUTSIDE && scrap) {
                chosen = best(patch, mine, false);
            }
        }
        return chosen == PlanarMap.OUTSIDE && width < Blocks.HAIRLINE ? best(patch, null, false) : chosen;
    }

    private int best(int patch, @Nullable Standing wanted, boolean sameBlock) {
        int best = PlanarMap.OUTSIDE;
        double most = 0;
        for (var entry : patchwork.contacts(patch).entrySet()) {
            int neighbour = entry.getKey();
            if (neighbour != PlanarMap.OUTSIDE
                    && standing[neighbour] != null
                    && (wanted == null || wanted.equals(standing[neighbour]))
                    && (!sameBlock || block[patch] == block[neighbour])
                    && entry.getValue().effective > most) {
                best = neighbour;
                most = entry.getValue().effective;
            }
        }
        return best;
    }
}
