package org.gridloom.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gridloom.team.PostDraft;
import org.gridloom.team.PostKind;
import org.gridloom.territory.GridKind;

/** Gives the grids of a street their teams, with the gaps that a town has. */
final class Staff {

    /** One grid in so many waits for a leader, and one for a full-time worker. */
    private static final int WITHOUT_LEADER = 12;

    private static final int WITHOUT_WORKER = 9;

    /** Households that a part-time worker looks after. */
    private static final int ROUND = 120;

    private final Names names;
    private final SplittableRandom random;
    private final List<PostDraft> posts = new ArrayList<>();

    Staff(Names names, SplittableRandom random) {
        this.names = names;
        this.random = random;
    }

    List<PostDraft> of(BuiltStreet street) {
        // The gaps are dealt out, not rolled for: a town with none would show nothing.
        int grid = random.nextInt(WITHOUT_LEADER * WITHOUT_WORKER);
        for (var community : street.communities) {
            for (int i = 0; i < community.grids().size(); i++, grid++) {
                team(community.grids().get(i), community.gridCode(i), grid);
            }
        }
        return List.copyOf(posts);
    }

    private void team(GridsInForce.Grid grid, String code, int number) {
        if (number % WITHOUT_LEADER > 0) {
            appoint(code, PostKind.LEADER);
        }
        if (number % WITHOUT_WORKER > 0) {
            appoint(code, PostKind.FULL_TIME);
        }
        if (grid.kind() == GridKind.GENERAL) {
            if (grid.households() > 900) {
                appoint(code, PostKind.FULL_TIME);
            }
            int others = grid.households() / ROUND + random.nextInt(3);
            for (int i = 0; i < others; i++) {
                appoint(code, PostKind.PART_TIME);
            }
        }
    }

    private void appoint(String code, PostKind kind) {
        posts.add(new PostDraft(code, kind, names.person(random), names.mobile(random), since()));
    }

    /** Most came with the last rounds of grids, in spring. */
    private LocalDate since() {
        return LocalDate.of(2020 + random.nextInt(6), 3, 1).plusDays(random.nextInt(60));
    }
}
