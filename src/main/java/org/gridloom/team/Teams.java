package org.gridloom.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gridloom.account.Scopes;
import org.gridloom.live.Changes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of all grids. */
@Service
@PreAuthorize("isAuthenticated()")
public class Teams {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Changes changes;
    private final Scopes scopes;

    Teams(JdbcClient jdbc, JdbcTemplate batches, Changes changes, Scopes scopes) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.changes = changes;
        this.scopes = scopes;
    }

    /** Puts people into their posts. Who was there before stays; a second leader of a grid is a fault. */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void appoint(List<PostDraft> posts) {
        posts.stream().map(PostDraft::gridCode).distinct().forEach(scopes::mustChange);
        batches.batchUpdate(
                "insert into post (grid_code, kind, name, phone, since) values (?, ?, ?, ?, ?)",
                posts,
                500,
                (row, post) -> {
                    row.setString(1, post.gridCode());
                    row.setString(2, post.kind().name());
                    row.setString(3, post.name());
                    row.setString(4, post.phone());
                    row.setObject(5, post.since());
                });
        var now = System.currentTimeMillis();
        posts.stream()
                .map(PostDraft::gridCode)
                .distinct()
                .forEach(grid -> changes.publish("team", grid, now, Map.of()));
    }

    /** The team of a grid in force; one without posts where nobody serves there. */
    @Transactional(readOnly = true)
    public Team of(String gridCode) {
        scopes.mustSee(gridCode);
        var posts = jdbc.sql("""
                        select id, grid_code, kind, name, phone, since from post
                        where grid_code = ? and until is null
                        order by array_position(array['LEADER', 'FULL_TIME', 'PART_TIME'], kind), since, id""").param(gridCode).query(Teams::post).list();
        return new Team(gridCode, posts);
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getLong("id"),
                row.getString("grid_code"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("phone"),
                row.getObject("since", LocalDate.class));
    }
}
