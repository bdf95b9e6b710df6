package org.gridloom.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PostgisTest
@Transactional
class TeamsIT {

    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final As LEADER = new As("leader", Role.LEADER);
    private static final String GRID = "999903001001001";

    @Autowired
    Teams teams;

    @Test
    void aTeamIsLeaderThenFullTimeThenPartTimeWorkers() {
        appoint(
                post(PostKind.PART_TIME, "朱敏", 2023),
                post(PostKind.FULL_TIME, "汪丽华", 2024),
                post(PostKind.FULL_TIME, "方伟", 2022),
                post(PostKind.LEADER, "程建国", 2025));

        var team = LEADER.get(() -> teams.of(GRID));

        assertThat(team.posts()).extracting(Post::name).containsExactly("程建国", "方伟", "汪丽华", "朱敏");
        assertThat(team.vacancies()).isEmpty();
    }

    @Test
    void aGridWithoutLeaderOrFullTimeWorkerHasVacancies() {
        appoint(post(PostKind.PART_TIME, "朱敏", 2023));

        assertThat(LEADER.get(() -> teams.of(GRID)).vacancies()).containsExactly(PostKind.LEADER, PostKind.FULL_TIME);
    }

    @Test
    void aGridHasOneLeaderOnly() {
        appoint(post(PostKind.LEADER, "程建国", 2025));

        assertThatThrownBy(() -> appoint(post(PostKind.LEADER, "吴志强", 2026)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aLeaderAppointsNobody() {
        assertThatThrownBy(() -> LEADER.run(() -> teams.appoint(List.of()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTeamOutsideOfOnesScopeIsNotShown() {
        var stranger = new As("nobody-knows", Role.GRID_WORKER);

        assertThatThrownBy(() -> stranger.run(() -> teams.of(GRID))).isInstanceOf(OutOfScope.class);
    }

    private void appoint(PostDraft... posts) {
        ADMIN.run(() -> teams.appoint(List.of(posts)));
    }

    private static PostDraft post(PostKind kind, String name, int year) {
        return new PostDraft(GRID, kind, name, null, LocalDate.of(year, 1, 1));
    }
}
