package org.gridloom;

import static java.util.Map.entry;

import java.util.Map;
import org.gridloom.account.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that see the whole territory, for tests that are about something else. Nobody logs in by them: they have no password. */
@TestConfiguration
@Profile("!demonstration") // which brings its own, with a password
class TestAccounts {

    private static final Map<String, Role> ROLES = Map.ofEntries(
            entry("planner", Role.PLANNER),
            entry("planner0", Role.PLANNER),
            entry("planner1", Role.PLANNER),
            entry("planner2", Role.PLANNER),
            entry("planner3", Role.PLANNER),
            entry("li", Role.PLANNER),
            entry("wang", Role.PLANNER),
            entry("approver", Role.APPROVER),
            entry("zhao", Role.APPROVER),
            entry("dispatcher", Role.DISPATCHER),
            entry("desk-dispatcher", Role.DISPATCHER),
            entry("leader", Role.LEADER),
            entry("desk-leader", Role.LEADER),
            entry("map-reader", Role.LEADER),
            entry("someone", Role.LEADER),
            entry("user", Role.LEADER),
            entry("view-admin", Role.ADMIN));

    private final JdbcClient jdbc;

    TestAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        ROLES.forEach(
                (name, role) -> jdbc.sql("""
                        with made as (
                            insert into account (username, password_hash, name, role) values (?, 'none', ?, ?) returning id)
                        insert into account_scope (account_id, code) select id, '' from made
                        """).params(name, name, role.name()).update());
    }
}
