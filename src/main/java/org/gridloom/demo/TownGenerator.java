package org.gridloom.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridloom.demo.Surroundings.Side;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.station.StationDraft;
import org.gridloom.team.PostDraft;
import org.locationtech.jts.geom.Coordinate;

/**
 * Makes the demonstration town. Equal parameters give equal towns, vertex by vertex. Time and memory grow with the number of streets; a street takes
 * some tenths of a second.
 */
public final class TownGenerator {

    /** Buildings of a street of {@link TownParameters#HOUSEHOLDS_OF_A_STREET} households; two thirds are lived in. */
    static final int BUILDINGS_OF_A_STREET = 900;

    private final TownParameters parameters;

    public TownGenerator(TownParameters parameters) {
        this.parameters = parameters;
    }

    public Town generate() {
        var plane = MetricPlane.of(parameters.metricSrid());
        var names = new Names(parameters.seed());
        int streets = parameters.streets();
        double size = Math.sqrt(parameters.households() / (double) streets / TownParameters.HOUSEHOLDS_OF_A_STREET);
        var corner = plane.toMetric(new Coordinate(parameters.longitude(), parameters.latitude()));
        var terrain = new Terrain(corner, size, parameters.seed());
        int columns = (int) Math.ceil(Math.sqrt(streets * 0.8));

        var territory = new TerritoryWriter(plane, parameters);
        Map<String, List<StationDraft>> stations = new LinkedHashMap<>();
        List<PostDraft> posts = new ArrayList<>();
        List<IncidentDraft> incidents = new ArrayList<>();
        for (int i = 0; i < streets; i++) {
            int column = i % columns;
            int row = i / columns;
            boolean lastColumn = column == columns - 1 || i == streets - 1;
            boolean lastRow = i + columns >= streets;
            var random = new SplittableRandom(parameters.seed() * 1_000_003 + i);
            int households = share(parameters.households(), streets, i);
            names.alongRiver(row);
            var net = new StreetNet(terrain, column, row, names, random).lay(lastColumn, lastRow);
            var street = new BuiltStreet(net, code(i), names.street(number(i)), names, random)
                    .build(
                            households,
                            Math.round(households
                                    * BUILDINGS_OF_A_STREET
                                    / (float) TownParameters.HOUSEHOLDS_OF_A_STREET));
            territory.write(street);
            var open = open(i, column, columns, streets);
            if (!open.isEmpty()) {
                territory.write(street, new Surroundings(terrain, street, open, random));
            }
            stations.put(street.code, new StreetStations(street, plane, names, random).list());
            posts.addAll(new Staff(names, random).of(street));
            incidents.addAll(new StreetIncidents(street, plane, random).list());
        }
        return new Town(territory.draft(), stations, List.copyOf(posts), List.copyOf(incidents));
    }

    /** Sides on which country lies. Beside the last street of a row that is not full, that is its southern neighbour's. */
    private static Set<Side> open(int street, int column, int columns, int streets) {
        Set<Side> open = EnumSet.noneOf(Side.class);
        if (street < columns) {
            open.add(Side.SOUTH);
        }
        if (column == 0) {
            open.add(Side.WEST);
        }
        if (column == columns - 1 || street == streets - 1 && street < columns) {
            open.add(Side.EAST);
        }
        if (street + columns >= streets) {
            open.add(Side.NORTH);
        }
        return open;
    }

    private static int share(int total, int parts, int part) {
        return (int) ((long) total * (part + 1) / parts - (long) total * part / parts);
    }

    private String code(int street) {
        return parameters.districtCode() + "%03d".formatted(number(street));
    }

    /** 街道 have 001 to 099, then 镇 from 100, then 乡 from 200. */
    private static int number(int street) {
        return street + 1;
    }
}
