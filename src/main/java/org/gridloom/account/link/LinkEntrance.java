package org.gridloom.account.link;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.account.Scope;
import org.gridloom.account.Scopes;
import org.gridloom.account.Secrets;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.springframework.core.annotation.Order;

/**
 * What a link's secret opens. For whoever guards an entrance; asks no rights. Every tile asks, so answers come from memory, and what is revoked on one node is
 * forgotten on all.
 *
 * @param <T> what links of this kind open
 */
@Order(-2) // before whoever asks while a change is handed round
public abstract class LinkEntrance<T extends Linked> implements ChangeListener {

    private static final int MOST_KEPT = 500;

    private final Links links;
    private final Scopes scopes;
    private final Clock clock;
    private final Set<String> changes;

    /** By secret, the one asked for last at the end. */
    private final Map<String, T> known = new LinkedHashMap<>(16, 0.75f, true);

    /** Rises with each change; what was read before a change is not kept after it. */
    private long age;

    private boolean hearing = true;

    /** @param changes the kinds of change, beside that of links, after which a link may open something else than before */
    protected LinkEntrance(Links links, Scopes scopes, Clock clock, Set<String> changes) {
        this.links = links;
        this.scopes = scopes;
        this.clock = clock;
        this.changes = changes;
    }

    /** What the link with this hash opens, also one that has ended. */
    protected abstract Optional<T> read(String hash);

    /** As it is now; nothing where there is no such link, and where it has ended: on its day, revoked, or with its maker's account. */
    public Optional<T> opened(String secret) {
        return Secrets.isOne(secret)
                ? remembered(secret)
                        .filter(opened -> opened.link().isValid(clock.instant()))
                        .filter(opened -> !makers(opened).isNothing())
                : Optional.empty();
    }

    /** What its maker sees now; nothing once the link has ended. */
    public Scope scope(String secret) {
        return opened(secret).map(this::makers).orElse(Scope.NOTHING);
    }

    /** Notes that somebody came. */
    public void seen(String secret) {
        opened(secret).ifPresent(opened -> links.seen(opened.link().id()));
    }

    private Scope makers(T opened) {
        return scopes.ofAccount(opened.link().madeBy());
    }

    private Optional<T> remembered(String secret) {
        long before;
        synchronized (this) {
            var opened = known.get(secret);
            if (opened != null) {
                return Optional.of(opened);
            }
            before = age;
        }
        var read = read(Secrets.hash(secret));
        synchronized (this) {
            // Nobody's is not kept: secrets can be made up without end.
            if (hearing && before == age) {
                read.ifPresent(opened -> known.put(secret, opened));
                if (known.size() > MOST_KEPT) {
                    known.remove(known.keySet().iterator().next());
                }
            }
        }
        return read;
    }

    @Override
    public void on(Change change) {
        if (change.kind().equals(Links.CHANGE) || changes.contains(change.kind())) {
            forget(true);
        }
    }

    /** While changes are not heard every answer is read. */
    @Override
    public void interrupted() {
        forget(false);
    }

    @Override
    public void lost() {
        forget(true);
    }

    private synchronized void forget(boolean nowHearing) {
        hearing = nowHearing;
        age++;
        known.clear();
    }
}
