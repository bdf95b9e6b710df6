package org.gridloom.planning;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gridloom.rules.Vacancy;

/**
 * What a plan is held against that is not in its log and may change while it is drawn.
 *
 * @param vacancies of the grids in force by code; a grid that is not in it has nobody
 * @param inForce the key of the grid in force of each unit by its number in the unit set; units in none are missing
 */
record Circumstances(RuleSet rules, Map<String, Set<Vacancy>> vacancies, Map<Integer, String> inForce) {

    Circumstances {
        vacancies = Map.copyOf(vacancies);
        inForce = Map.copyOf(inForce);
    }

    Circumstances under(RuleSet others) {
        return new Circumstances(others, vacancies, inForce);
    }

    Circumstances with(String gridCode, Set<Vacancy> now) {
        var all = new HashMap<>(vacancies);
        all.put(gridCode, now);
        return new Circumstances(rules, all, inForce);
    }

    Set<Vacancy> vacancies(PlanGrid grid) {
        var all = Set.of(Vacancy.values());
        return grid.code() == null ? all : vacancies.getOrDefault(grid.code(), all);
    }
}
