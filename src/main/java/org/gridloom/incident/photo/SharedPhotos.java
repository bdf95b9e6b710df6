package org.gridloom.incident.photo;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.account.Scopes;
import org.gridloom.incident.IncidentWhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other systems get of photos, by their key: those that residents see too. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('API')")
public class SharedPhotos {

    private static final String SHOWN = """
            from photo p join incident_step s on s.id = p.step_id join incident on incident.id = s.incident_id
            where p.shown and (:everything or %s)
            """.formatted(IncidentWhere.SEEN);

    private final JdbcClient jdbc;
    private final Scopes scopes;

    SharedPhotos(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** The newest photo of each matter that has one, by its number. */
    public Map<String, Long> newestOf(Collection<String> numbers) {
        return shown("select number, max(p.id) as id " + SHOWN + " and number = any(:numbers) group by number")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("number"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** JPEG; nothing where residents do not see it, or it is of a matter outside of the key's scope. */
    public Optional<byte[]> jpeg(long id) {
        return shown("select p.picture " + SHOWN + " and p.id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    private JdbcClient.StatementSpec shown(String sql) {
        var scope = scopes.current();
        return jdbc.sql(sql).param("everything", scope.isEverything()).param("scope", scope.toArray());
    }
}
