package org.gridloom.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which scope whoever asks has. Answers come from memory, so that every tile and every message of the socket can ask; a change of an account is
 * heard on every node. Who is not known has none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // before whoever asks while a change is handed round
public class Scopes implements ChangeListener {

    private static final String ADMINISTRATOR = "ROLE_" + Role.ADMIN;

    private final JdbcClient jdbc;
    private final Map<String, Scope> known = new HashMap<>();

    /** Rises with each change; what was read before a change is not kept after it. */
    private long age;

    private boolean hearing = true;

    Scopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of whoever is logged in on this thread. */
    public Scope current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /**
     * Administrators have the whole territory, as they could give it to themselves; so has what the portal does by itself. A system has the
     * scope of the key it came with.
     */
    public Scope of(@Nullable Authentication who) {
        if (who == null || !who.isAuthenticated()) {
            return Scope.NOTHING;
        }
        if (who.getPrincipal() instanceof ScopeBearer bearer) {
            return bearer.scope();
        }
        if (who.getAuthorities().stream().anyMatch(right -> ADMINISTRATOR.equals(right.getAuthority()))) {
            return Scope.EVERYTHING;
        }
        return ofAccount(who.getName());
    }

    /** @throws OutOfScope where whoever is logged in sees nothing of what has this code */
    public void mustSee(String code) {
        if (!current().touches(code)) {
            throw new OutOfScope();
        }
    }

    /**
     * @throws OutOfScope where whoever is logged in sees nothing of what has this code
     * @throws BeyondScope where it is seen, but does not lie wholly in what may be changed
     */
    public void mustChange(String code) {
        mustSee(code);
        if (!current().covers(code)) {
            throw new BeyondScope();
        }
    }

    /** Of the account itself, whoever is logged in; nothing where it is switched off. */
    public Scope ofAccount(String username) {
        long before;
        synchronized (this) {
            var scope = known.get(username);
            if (scope != null) {
                return scope;
            }
            before = age;
        }
        var read = read(username);
        synchronized (this) {
            // Nobody's is not kept: names can be made up without end.
            if (hearing && before == age && !read.isNothing()) {
                known.put(username, read);
            }
        }
        return read;
    }

    private Scope read(String username) {
        return new Scope(
                new HashSet<>(jdbc.sql("""
                        select code from account_scope
                        join account on account.id = account_id
                        where username = ? and enabled
                        """).param(username).query(String.class).list()));
    }

    @Override
    public synchronized void on(Change change) {
        if (change.kind().equals(Accounts.CHANGE)) {
            age++;
            known.remove(change.key());
        }
    }

    /** While changes are not heard every answer is read. */
    @Override
    public synchronized void interrupted() {
        hearing = false;
        forget();
    }

    @Override
    public synchronized void lost() {
        hearing = true;
        forget();
    }

    private void forget() {
        age++;
        known.clear();
    }
}
