package org.gridloom.planning;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridloom.live.Change;
import org.gridloom.rules.Vacancy;
import org.gridloom.team.Team;
import org.gridloom.team.Teams;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.Grids;
import org.springframework.stereotype.Component;

/** Reads what the plans of a community are held against now: rules, teams, grids in force. */
@Component
class CircumstancesReader {

    private final RuleBook rules;
    private final Teams teams;
    private final Grids grids;
    private final PlanStart start;

    CircumstancesReader(RuleBook rules, Teams teams, Grids grids, PlanStart start) {
        this.rules = rules;
        this.teams = teams;
        this.grids = grids;
        this.start = start;
    }

    Circumstances of(CommunityFacts community, CommunityUnits units) {
        var inForce = grids.of(community);
        var vacancies = new HashMap<String, Set<Vacancy>>();
        inForce.forEach(grid -> vacancies.put(grid.code(), vacancies(teams.of(grid.code()))));
        var gridOf = new HashMap<Integer, String>();
        start.from(inForce, List.of(), units)
                .moves()
                .forEach(move -> gridOf.put(move.unit(), Objects.requireNonNull(move.to())));
        return new Circumstances(rules.of(community.code(), community.kind()), vacancies, gridOf);
    }

    /** The same after a change that concerns them; what it did not touch is not read again. */
    Circumstances after(Change change, PlanSession session) {
        var before = session.circumstances();
        var community = session.community();
        return switch (change.kind()) {
            case RuleBook.CHANGED -> before.under(rules.of(community.code(), community.kind()));
            case "team" -> before.with(change.key(), vacancies(teams.of(change.key())));
            default -> of(community, session.ground().base());
        };
    }

    private static Set<Vacancy> vacancies(Team team) {
        var vacancies = EnumSet.noneOf(Vacancy.class);
        for (var post : team.vacancies()) {
            switch (post) {
                case LEADER -> vacancies.add(Vacancy.LEADER);
                case FULL_TIME -> vacancies.add(Vacancy.FULL_TIME);
                case PART_TIME -> {}
            }
        }
        return vacancies;
    }
}
