package org.gridloom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.geometry.BaseUnit;
import org.locationtech.jts.geom.Envelope;

/** The compounds of a community, and how many units of each every grid has at present. Kept by {@link PlanState}. */
final class Compounds {

    /** @param extent of all its ground in the community */
    record Compound(long id, String name, int households, Envelope extent) {}

    private static final int NONE = -1;

    private final List<Compound> compounds = new ArrayList<>();
    private final List<Map<Share, Integer>> parts = new ArrayList<>();
    private int[] of;

    Compounds(List<BaseUnit> units, PlanFacts facts) {
        of = new int[units.size()];
        var byId = new TreeMap<Long, List<BaseUnit>>();
        for (var unit : units) {
            if (unit.compound() == BaseUnit.NO_COMPOUND) {
                of[unit.number()] = NONE;
            } else {
                byId.computeIfAbsent(unit.compound(), id -> new ArrayList<>()).add(unit);
            }
        }
        byId.forEach((id, members) -> {
            var extent = new Envelope();
            for (var unit : members) {
                of[unit.number()] = compounds.size();
                extent.expandToInclude(unit.area().getEnvelopeInternal());
            }
            compounds.add(new Compound(id, facts.nameOf(id), WholePlan.households(members), extent));
            parts.add(new HashMap<>());
        });
    }

    /** Position of the compound a unit lies in, or a negative number. */
    int of(int unit) {
        return of[unit];
    }

    /** A unit that comes of another lies in its compound. */
    void like(int unit, int other) {
        if (other >= of.length) {
            of = Arrays.copyOf(of, 2 * other + 1);
        }
        of[other] = of[unit];
    }

    Compound compound(int position) {
        return compounds.get(position);
    }

    int size() {
        return compounds.size();
    }

    /** Who has a part of a compound. */
    Iterable<Share> holders(int position) {
        return parts.get(position).keySet();
    }

    void put(int unit, Share share) {
        if (of[unit] != NONE) {
            parts.get(of[unit]).merge(share, 1, Integer::sum);
        }
    }

    void take(int unit, Share share) {
        if (of[unit] != NONE) {
            parts.get(of[unit]).computeIfPresent(share, (s, count) -> count == 1 ? null : count - 1);
        }
    }
}
