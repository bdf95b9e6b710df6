package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.geometry.BarrierClass;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Blocks taken together while communities are proposed, with their dwellings and their borders with other groups. Metric. */
final class BlockGroup {
    final int number;
    final List<Polygon> blocks = new ArrayList<>();
    /** Border in metres with each other group, by what runs along it; ordered, so that ties fall the same way. */
    final Map<Integer, Map<BarrierClass, Double>> borders = new TreeMap<>();

    final List<CommunityProposal.Dwelling> dwellings = new ArrayList<>();
    int households;
    double area;

    BlockGroup(int number) {
        this.number = number;
    }

    double border(int with) {
        return borders.getOrDefault(with, Map.of()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** The middle of its dwellings, or of its ground where there are none. */
    Coordinate middle() {
        if (households == 0) {
            return blocks.getFirst()
                    .getFactory()
                    .buildGeometry(blocks)
                    .getCentroid()
                    .getCoordinate();
        }
        double x = 0;
        double y = 0;
        for (var dwelling : dwellings) {
            x += dwelling.at().x * dwelling.households() / households;
            y += dwelling.at().y * dwelling.households() / households;
        }
        return new Coordinate(x, y);
    }

    boolean acrossRiver(int with) {
        double river = borders.getOrDefault(with, Map.of()).getOrDefault(BarrierClass.RIVER, 0.0);
        return river > border(with) / 2;
    }
}
