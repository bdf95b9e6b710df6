package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.EntranceKind;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.HouseholdCount;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.AreaDraft;
import org.gridloom.territory.TerritoryDraft.BarrierDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.gridloom.territory.TerritoryDraft.CompoundDraft;
import org.gridloom.territory.TerritoryDraft.DistrictDraft;
import org.gridloom.territory.TerritoryDraft.EntranceDraft;
import org.gridloom.territory.TerritoryDraft.GridDraft;
import org.gridloom.territory.TerritoryDraft.PlaceDraft;
import org.gridloom.territory.TerritoryDraft.StreetDraft;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** Writes built streets down as one district's draft, with stored geometries. */
final class TerritoryWriter {

    private final MetricPlane plane;
    private final DistrictDraft district;
    private final List<StreetDraft> streets = new ArrayList<>();
    private final List<CommunityDraft> communities = new ArrayList<>();
    private final List<CompoundDraft> compounds = new ArrayList<>();
    private final List<BuildingDraft> buildings = new ArrayList<>();
    private final List<BarrierDraft> barriers = new ArrayList<>();
    private final List<AreaDraft> areas = new ArrayList<>();
    private final List<PlaceDraft> places = new ArrayList<>();
    private final List<GridDraft> grids = new ArrayList<>();
    private final List<EntranceDraft> entrances = new ArrayList<>();

    TerritoryWriter(MetricPlane plane, TownParameters parameters) {
        this.plane = plane;
        this.district =
                new DistrictDraft(parameters.districtCode(), parameters.districtName(), parameters.metricSrid());
    }

    TerritoryDraft draft() {
        return new TerritoryDraft(
                district,
                List.copyOf(streets),
                List.copyOf(communities),
                List.copyOf(compounds),
                List.copyOf(buildings),
                List.copyOf(barriers),
                List.copyOf(areas),
                List.copyOf(places),
                List.copyOf(grids),
                List.copyOf(entrances));
    }

    void write(BuiltStreet street) {
        streets.add(new StreetDraft(street.code, street.name, stored(street.net.outline.polygon()), false));
        for (var community : street.communities) {
            communities.add(new CommunityDraft(
                    community.code(),
                    community.name(),
                    community.kind(),
                    stored(community.parcel().polygon()),
                    false));
            write(community);
            community.blocks().forEach(block -> write(street, block));
        }
        roads(street);
        street.surfaces.forEach(surface -> write(street, surface));
    }

    void write(BuiltStreet street, Surroundings surroundings) {
        for (Road road : surroundings.roads) {
            road(street, road);
        }
        surroundings.surfaces.forEach(surface -> write(street, surface));
    }

    private void write(BuiltStreet street, BuiltStreet.Surface surface) {
        String name = surface.name();
        areas.add(new AreaDraft(
                id(street, "a", areas.size()), surface.kind(), name.isEmpty() ? null : name, stored(surface.area())));
    }

    private void write(BuiltStreet.Community community) {
        String own = community.name();
        int general = 0;
        for (int i = 0; i < community.grids().size(); i++) {
            var grid = community.grids().get(i);
            String name = grid.kind() == GridKind.DEDICATED
                    ? grid.blocks().getFirst().name + "专属网格"
                    : own + "第" + Names.numeral(++general) + "网格";
            grids.add(new GridDraft(community.gridCode(i), name, grid.kind(), stored(grid.area())));
        }
    }

    private void write(BuiltStreet street, Block block) {
        if (block.use.compound()) {
            var boundary = Site.rounded(block.site());
            String compound = id(street, "c", compounds.size());
            compounds.add(new CompoundDraft(compound, block.name, stored(boundary)));
            for (var wall : Compound.walls(boundary, block.gates)) {
                barriers.add(barrier(street, BarrierClass.WALL, "wall", null, 0, false, wall));
            }
            for (var gate : block.gates) {
                entrance(EntranceKind.GATE, compound, gate.name(boundary), gate.point());
            }
        }
        if (block.use == Block.Use.SCHOOL || block.use.dedicated() || block.use == Block.Use.PARK) {
            var place = (Point) stored(block.site().getInteriorPoint());
            places.add(new PlaceDraft(
                    id(street, "p", places.size()), block.use.name().toLowerCase(), block.name, place));
        }
        for (Way way : block.ways) {
            var kind = way.kind();
            barriers.add(barrier(street, BarrierClass.NONE, kind.detail, null, kind.width, false, way.line()));
        }
        int number = 0;
        for (House house : block.houses) {
            number++;
            String building = id(street, "b", buildings.size());
            var doors = house.doors();
            for (int i = 0; i < doors.size(); i++) {
                entrance(EntranceKind.UNIT, building, (i + 1) + "单元", doors.get(i));
            }
            buildings.add(new BuildingDraft(
                    building,
                    name(block, house),
                    block.use.small() ? block.address + number + "号" : block.address,
                    house.use,
                    stored(house.outline),
                    house.floors,
                    Math.round(house.height() * 10) / 10d,
                    house.households,
                    HouseholdCount.RESIDENT));
        }
    }

    private static @Nullable String name(Block block, House house) {
        return switch (house.form) {
            case SLAB, TOWER -> block.name + house.name;
            case SMALL -> null;
            case OTHER -> house.extra ? house.name : block.name + house.name;
        };
    }

    private void roads(BuiltStreet street) {
        var neighbours =
                street.net.neighboursRoads.stream().flatMap(List::stream).toList();
        for (Road road : street.net.roads) {
            if (neighbours.contains(road)) {
                continue;
            }
            for (Road part : Bridges.apart(road, street.net.river.underBridges())) {
                road(street, part);
            }
        }
        barriers.add(barrier(
                street, BarrierClass.RIVER, "river", street.river, 52, false, Cutter.line(street.net.river.line)));
    }

    private void road(BuiltStreet street, Road road) {
        var kind = road.kind();
        @Nullable String name = road.name().isEmpty() ? null : road.name();
        barriers.add(barrier(street, kind.barrier, kind.detail, name, kind.width, road.bridge(), road.line()));
    }

    private BarrierDraft barrier(
            BuiltStreet street,
            BarrierClass barrier,
            String detail,
            @Nullable String name,
            double width,
            boolean bridge,
            LineString line) {
        return new BarrierDraft(
                id(street, "l", barriers.size()), barrier, detail, name, width, false, bridge, (LineString)
                        stored(line));
    }

    private void entrance(EntranceKind kind, String of, String label, Coordinate point) {
        entrances.add(new EntranceDraft(
                kind, of, label, (Point) stored(plane.factory().createPoint(point))));
    }

    private static String id(BuiltStreet street, String letter, int number) {
        return street.code + "-" + letter + (number + 1);
    }

    private Geometry stored(Geometry metric) {
        return plane.toStored(plane.factory().createGeometry(metric));
    }
}
