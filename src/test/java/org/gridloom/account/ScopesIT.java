package org.gridloom.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

@PostgisTest
class ScopesIT {

    private static final Scope COMMUNITY = Scope.of("340899001002");
    private static final Scope GRID = Scope.of("340899001003001");

    @Autowired
    private Scopes scopes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anAccount() {
        jdbc.sql("delete from account where username = 'scoped'").update();
        SystemAccount.act(() -> accounts.create("scoped", "周社区", Role.PLANNER, COMMUNITY));
    }

    @Test
    void anAccountHasTheScopeItWasGiven() {
        assertThat(scopes.of(TestLogin.as("scoped", Role.PLANNER))).isEqualTo(COMMUNITY);
    }

    @Test
    void whoIsNotKnownSeesNothing() {
        assertThat(scopes.of(null)).isEqualTo(Scope.NOTHING);
        assertThat(scopes.of(TestLogin.as("no-such-account", Role.PLANNER))).isEqualTo(Scope.NOTHING);
        assertThat(scopes.current()).isEqualTo(Scope.NOTHING);
    }

    @Test
    void administratorsAndThePortalItselfHaveTheWholeTerritory() {
        assertThat(scopes.of(TestLogin.as("admin", Role.ADMIN))).isEqualTo(Scope.EVERYTHING);
        assertThat(SystemAccount.act(scopes::current)).isEqualTo(Scope.EVERYTHING);
    }

    @Test
    void aChangeIsHeardAtOnce() {
        var who = TestLogin.as("scoped", Role.PLANNER);
        assertThat(scopes.of(who)).isEqualTo(COMMUNITY);

        SystemAccount.act(() -> accounts.scope("scoped", GRID));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(scopes.of(who)).isEqualTo(GRID));
        assertThat(SystemAccount.act(() -> accounts.find("scoped"))
                        .orElseThrow()
                        .scope())
                .isEqualTo(GRID);
        assertThat(jdbc.sql("select detail from audit where action = 'account.scope' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("340899001002 → 340899001003001");
    }

    @Test
    void aDisabledAccountSeesNothingFromThenOn() {
        var who = TestLogin.as("scoped", Role.PLANNER);
        assertThat(scopes.of(who)).isEqualTo(COMMUNITY);

        SystemAccount.act(() -> accounts.enable("scoped", false));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(scopes.of(who)).isEqualTo(Scope.NOTHING));
    }

    @Test
    void anAccountWithoutAScopeIsNotMade() {
        assertThat(SystemAccount.act(() -> accounts.create("nowhere", "无", Role.LEADER, Scope.NOTHING)))
                .isEqualTo(new Accounts.Outcome.Refused(Accounts.Reason.SCOPE_MISSING));
        assertThat(SystemAccount.act(() -> accounts.scope("scoped", Scope.NOTHING)))
                .isEqualTo(new Accounts.Outcome.Refused(Accounts.Reason.SCOPE_MISSING));
    }

    @Test
    void aSystemHasTheScopeOfItsKey() {
        var secret = SystemAccount.act(() -> keys.create("社区平台", COMMUNITY)).secret();
        var holder = new KeyHolder(keys.recognise(secret).orElseThrow());

        assertThat(scopes.of(UsernamePasswordAuthenticationToken.authenticated(
                        holder, "", AuthorityUtils.createAuthorityList("ROLE_API"))))
                .isEqualTo(COMMUNITY);
        assertThat(holder.getName()).isEqualTo("api:社区平台");
    }
}
