package org.gridloom.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys by which other systems come in. A key is {@code glk_}, eight characters to find it by, and a secret of 240 random bits. It is shown once
 * and only its hash is stored.
 */
@Service
@Transactional
public class ApiKeys {

    /** A key as its administrator sees it. @param prefix how it begins, to tell it from others @param scope where it reports and asks */
    public record ApiKey(
            long id,
            String name,
            String prefix,
            Scope scope,
            String madeBy,
            Instant madeAt,
            @Nullable Instant revokedAt) {}

    /** The only time a key's secret is known. */
    public record NewKey(String name, String secret) {}

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int PREFIX_LENGTH = 12;
    private static final int SECRET_LENGTH = 42;
    private static final Pattern SHAPE = Pattern.compile("glk_[A-Za-z2-9]{8}_[A-Za-z2-9]{" + SECRET_LENGTH + "}");
    private static final String SELECT = """
            select id, name, prefix, made_by, made_at, revoked_at, hash,
                   array(select code from api_key_scope where api_key_id = id) as scope
            from api_key
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param name of the system that will use it */
    @PreAuthorize("hasRole('ADMIN')")
    public NewKey create(String name, Scope scope) {
        if (name.isBlank() || scope.isNothing()) {
            throw new IllegalArgumentException("a key has a name and a scope");
        }
        var prefix = "glk_" + random(PREFIX_LENGTH - 4);
        var secret = prefix + "_" + random(SECRET_LENGTH);
        var id = jdbc.sql("insert into api_key (name, prefix, hash, made_by) values (?, ?, ?, ?) returning id")
                .params(name.strip(), prefix, Secrets.hash(secret), LoggedIn.name())
                .query(Long.class)
                .single();
        scope.codes()
                .forEach(code -> jdbc.sql("insert into api_key_scope (api_key_id, code) values (?, ?)")
                        .params(id, code)
                        .update());
        audit.record("apikey.create", prefix, name.strip() + " " + scope);
        return new NewKey(name.strip(), secret);
    }

    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<ApiKey> all() {
        return jdbc.sql(SELECT + "order by revoked_at is not null, made_at desc")
                .query(ApiKeys::key)
                .list();
    }

    /** From now on it opens nothing. It stays in the list. */
    @PreAuthorize("hasRole('ADMIN')")
    public void revoke(long id) {
        jdbc.sql("update api_key set revoked_at = now() where id = ? and revoked_at is null returning prefix")
                .param(id)
                .query(String.class)
                .optional()
                .ifPresent(prefix -> audit.record("apikey.revoke", prefix));
    }

    /** The valid key that was presented, if it is one. For whoever guards an entrance; asks no rights. */
    @Transactional(readOnly = true)
    public Optional<ApiKey> recognise(String presented) {
        if (!SHAPE.matcher(presented).matches()) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT + "where prefix = ? and revoked_at is null")
                .param(presented.substring(0, PREFIX_LENGTH))
                .query((row, n) -> same(row.getString("hash"), Secrets.hash(presented))
                        ? Optional.of(key(row, n))
                        : Optional.<ApiKey>empty())
                .optional()
                .flatMap(key -> key);
    }

    /** Takes the same time wherever the difference is. */
    private static boolean same(String stored, String presented) {
        return MessageDigest.isEqual(
                stored.getBytes(StandardCharsets.US_ASCII), presented.getBytes(StandardCharsets.US_ASCII));
    }

    private String random(int length) {
        var text = new StringBuilder(length);
        random.ints(length, 0, ALPHABET.length()).forEach(n -> text.append(ALPHABET.charAt(n)));
        return text.toString();
    }

    private static ApiKey key(ResultSet row, int n) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiKey(
                row.getLong("id"),
                row.getString("name"),
                row.getString("prefix"),
                Scope.of((String[]) row.getArray("scope").getArray()),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
