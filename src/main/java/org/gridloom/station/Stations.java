package org.gridloom.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.live.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stations of all streets, as far as whoever asks sees them. {@link StationKeeping} changes them. */
@Service
@PreAuthorize("isAuthenticated()")
public class Stations {

    /** Published when stations of a street changed; the key is its code. */
    public static final String CHANGE = "stations";

    private final JdbcClient jdbc;
    private final StationRecords records;
    private final Changes changes;
    private final Scopes scopes;

    Stations(JdbcClient jdbc, StationRecords records, Changes changes, Scopes scopes) {
        this.jdbc = jdbc;
        this.records = records;
        this.changes = changes;
        this.scopes = scopes;
    }

    /** By kind and name. */
    @Transactional(readOnly = true)
    public List<Station> search(StationFilter filter) {
        return records.search(filter, scopes.current());
    }

    /** Also one that closed. */
    @Transactional(readOnly = true)
    public Optional<Station> find(long id) {
        return records.find(id, scopes.current());
    }

    /** Who serves at a station; nobody where it is not seen. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'DISPATCHER', 'LEADER', 'GRID_WORKER', 'ADMIN')")
    public List<StationPerson> people(long id) {
        return find(id).map(station -> records.people(station.id())).orElse(List.of());
    }

    /** Those that belong to a station and serve. */
    @Transactional(readOnly = true)
    public List<Station> children(long id) {
        return records.children(id, scopes.current());
    }

    /** Puts these in the place of all stations that the street had. */
    @Transactional
    @PreAuthorize("hasAnyRole('PLANNER', 'ADMIN')")
    public void bring(long streetId, List<StationDraft> stations) {
        var street = jdbc.sql("select code from street where id = ?")
                .param(streetId)
                .query(String.class)
                .optional()
                .orElseThrow(OutOfScope::new);
        scopes.mustChange(street);
        jdbc.sql("delete from station where street_id = ?").param(streetId).update();
        stations.forEach(station -> records.add(streetId, station));
        changes.publish(CHANGE, street, System.currentTimeMillis(), Map.of());
    }
}
