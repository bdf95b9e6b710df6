package org.gridloom.account.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.Secrets;
import org.gridloom.live.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All links, whatever they open. Asks no rights; features do, and call it in their transactions. */
@Component
public class Links {

    /** Somebody has to look at each link at least so often. */
    public static final Duration LONGEST = Duration.ofDays(400);

    /** Published when a link opens something else than before, or nothing; the key is its id. */
    public static final String CHANGE = "link";

    /** Of the table {@code link}, for the statement of a feature that joins it by {@code id}. */
    public static final String COLUMNS = "id, made_by, made_at, until, revoked_at, seen_at";

    /** Those that still hold before the others. */
    public static final String NEWEST_FIRST = "revoked_at is not null or until < now(), made_at desc, id desc";

    /** @param secret the only time it is known */
    public record NewLink(long id, String secret) {}

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    Links(JdbcClient jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Made by whoever is logged in. It opens nothing before the feature has said what.
     *
     * @throws IllegalArgumentException for an end that is not within {@link #LONGEST}
     */
    public NewLink make(Instant until) {
        var now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new IllegalArgumentException("a link ends within " + LONGEST.toDays() + " days");
        }
        var secret = Secrets.next();
        var id = jdbc.sql("insert into link (made_by, until, hash) values (?, ?, ?) returning id")
                .params(LoggedIn.name(), until.atOffset(ZoneOffset.UTC), Secrets.hash(secret))
                .query(Long.class)
                .single();
        return new NewLink(id, secret);
    }

    /** From now on it opens nothing. False where it was revoked before. */
    public boolean revoke(long id) {
        var revoked = jdbc.sql("update link set revoked_at = now() where id = ? and revoked_at is null")
                        .param(id)
                        .update()
                == 1;
        if (revoked) {
            changed(id);
        }
        return revoked;
    }

    /** Says that a link opens something else from now on: to be called by the feature that changed it. */
    public void changed(long id) {
        changes.publish(CHANGE, String.valueOf(id), System.nanoTime(), Map.of());
    }

    void seen(long id) {
        jdbc.sql("update link set seen_at = now() where id = ?").param(id).update();
    }

    /** From a row that has {@link #COLUMNS}. */
    public static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "seen_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
