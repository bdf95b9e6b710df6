package org.gridloom.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.team.Teams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be looked at again because a plan took force: the posts of grids that began, ended or go on. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'LEADER', 'ADMIN')")
public class AfterForce {

    /** @param people who hold a post there now */
    public record Matter(Kind kind, String gridCode, String gridName, int people) {

        public enum Kind {
            /** A grid that began lacks a leader or a full-time worker. */
            NEW_WITHOUT_TEAM,
            /** A grid ended, and people still hold posts in it. */
            ENDED_WITH_TEAM,
            /** A grid goes on that lacks a leader or a full-time worker. */
            VACANT
        }
    }

    private record Changed(String code, String name, boolean holds, boolean held) {}

    private final PlanReach reach;
    private final Teams teams;
    private final JdbcClient jdbc;

    AfterForce(PlanReach reach, Teams teams, JdbcClient jdbc) {
        this.reach = reach;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    /** Nothing for a plan that is not in force. */
    public List<Matter> matters(PlanId plan) {
        reach.mustSee(plan);
        var matters = new ArrayList<Matter>();
        for (var grid : changed(plan)) {
            matter(grid).ifPresent(matters::add);
        }
        return matters;
    }

    private Optional<Matter> matter(Changed grid) {
        var team = teams.of(grid.code());
        var people = team.posts().size();
        if (!grid.holds()) {
            return people == 0 ? Optional.empty() : Optional.of(of(Matter.Kind.ENDED_WITH_TEAM, grid, people));
        }
        return team.vacancies().isEmpty()
                ? Optional.empty()
                : Optional.of(of(grid.held() ? Matter.Kind.VACANT : Matter.Kind.NEW_WITHOUT_TEAM, grid, people));
    }

    private static Matter of(Matter.Kind kind, Changed grid, int people) {
        return new Matter(kind, grid.code(), grid.name(), people);
    }

    /** The grids of the plan and those they took the place of, by their codes. */
    private List<Changed> changed(PlanId plan) {
        return jdbc.sql("""
                        with now_held as (
                            select community_id, code, name, lower(validity) as since from grid
                            where plan_id = :plan and validity @> now()),
                        before as (
                            select code, name from grid
                            where (community_id, upper(validity)) in (select community_id, since from now_held))
                        select coalesce(n.code, b.code) as code, coalesce(n.name, b.name) as name,
                               n.code is not null as holds, b.code is not null as held
                        from now_held n full join before b on b.code = n.code order by 1""")
                .param("plan", plan.value())
                .query((row, n) -> new Changed(
                        row.getString("code"), row.getString("name"), row.getBoolean("holds"), row.getBoolean("held")))
                .list();
    }
}
