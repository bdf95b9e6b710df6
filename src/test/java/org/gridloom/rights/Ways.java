package org.gridloom.rights;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gridloom.rights.Rights.Walker;
import org.springframework.context.ApplicationContext;

/** The ways by which services might lead to the other community: one for each line of {@code rights.txt} that sees or changes. */
final class Ways {

    /** @param who walks it: with an account of one community, and with one that sees everything */
    record Way(Walker who, Supplier<?> go) {}

    private final Map<String, Way> ways = new TreeMap<>();

    private Ways() {}

    /** By the name of the line in {@code rights.txt}. */
    static Map<String, Way> to(Elsewhere elsewhere, ApplicationContext context) {
        var ways = new Ways();
        WaysToTerritory.add(ways, elsewhere, context);
        WaysToPlans.add(ways, elsewhere, context);
        WaysToIncidents.add(ways, elsewhere, context);
        WaysToFigures.add(ways, context);
        WaysToTours.add(ways, context);
        WaysOfReach.add(ways, elsewhere, context);
        WaysOfShifts.write(ways::way, elsewhere, context);
        ways.ways.putAll(WaysOfTables.to(context));
        ways.ways.putAll(WaysToStations.to(elsewhere, context));
        return ways.ways;
    }

    void way(String name, Walker who, Supplier<?> go) {
        ways.put("service " + name, new Way(who, go));
    }
}
