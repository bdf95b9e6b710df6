package org.gridloom.tour;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.gridloom.live.Changes;
import org.gridloom.territory.GridLocator;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where tours are tested: two grids of a community, a leader who makes tours of it, and a planner who may not see every figure. */
abstract class TourGround {

    private static final As ADMIN = new As("admin", Role.ADMIN);
    static final Set<TourPlays.With> NOTHING_MORE = Set.of();
    static final Locale EN = Locale.ENGLISH;

    @Autowired
    IncidentGround ground;

    @Autowired
    Tours tours;

    @Autowired
    TourPlays plays;

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Changes changes;

    @Autowired
    GridLocator locator;

    @Autowired
    Clock clock;

    As leader = ADMIN;
    As planner = ADMIN;

    @BeforeEach
    void prepare() {
        Emptied.tables(jdbc, "tour, tour_link, tour_picture");
        ground.prepare();
        leader = account(Role.LEADER, Scope.EVERYTHING);
        planner = account(Role.PLANNER, Scope.EVERYTHING);
    }

    As account(Role role, Scope scope) {
        var username = "tour-" + UUID.randomUUID().toString().substring(0, 8);
        SystemAccount.act(() -> accounts.create(username, "导览员", role, scope));
        return new As(username, role);
    }

    static TourContent content(String... figures) {
        var tour = TourContentTest.of("甲", "乙").about(IncidentGround.COMMUNITY);
        var first = tour.stops().getFirst().id();
        return tour.change(
                first,
                stop -> stop.counting(List.of(figures))
                        .noted(Words.zh("只给讲解人"))
                        .saying(new Words("**你好**", "**Hello**")));
    }

    TourId create(TourContent content) {
        return leader.get(() -> tours.create(content));
    }
}
