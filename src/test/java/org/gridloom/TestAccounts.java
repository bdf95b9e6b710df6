package org.gridloom;

import java.util.Map;
import org.gridloom.account.Role;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that see the whole territory, for tests that are about something else. Nobody logs in by them: they have no password. */
@TestConfiguration
class TestAccounts {

    private static final Map<String, Role> ROLES = Map.of(
            "planner", Role.PLANNER,
            "approver", Role.APPROVER,
            "dispatcher", Role.DISPATCHER,
            "leader", Role.LEADER,
            "user", Role.LEADER,
            "someone", Role.LEADER,
            "desk-dispatcher", Role.DISPATCHER,
            "desk-leader", Role.LEADER,
            "map-reader", Role.LEADER);

    private final JdbcClient jdbc;

    TestAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        ROLES.forEach((name, role) -> jdbc.sql("""
                        with made as (
                            insert into account (username, password_hash, name, role) values (?, 'none', ?, ?) returning id)
                        insert into account_scope (account_id, code) select id, '' from made
                        """)
                .params(name, name, role.name())
                .update());
    }
}
