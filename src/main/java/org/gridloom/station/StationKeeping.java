package org.gridloom.station;

import java.util.Map;
import java.util.Optional;
import org.gridloom.account.Audit;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.live.Changes;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the stations: opens new ones, changes, moves and closes them. Each change names the version that whoever changes it saw, and is refused where somebody
 * else was faster. Where a station stands, and where it is to stand, must lie in the scope.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('PLANNER', 'ADMIN')")
public class StationKeeping {

    public static final int LONGEST_WHY = 200;

    /** A street that a place lies in, and the code of the smallest part of the territory there. */
    private record Ground(long street, String streetCode, String place) {}

    private final JdbcClient jdbc;
    private final StationRecords records;
    private final StationRules rules;
    private final Scopes scopes;
    private final Audit audit;
    private final Changes changes;

    StationKeeping(JdbcClient jdbc, StationRecords records, Scopes scopes, Audit audit, Changes changes) {
        this.jdbc = jdbc;
        this.records = records;
        this.rules = new StationRules(records);
        this.scopes = scopes;
        this.audit = audit;
        this.changes = changes;
    }

    /** @throws OutOfScope where it is to stand elsewhere than whoever asks may change */
    public StationOutcome open(StationDraft draft) {
        var ground = ground(draft.point());
        if (ground.isEmpty()) {
            return new StationOutcome.Refused(StationFault.OUTSIDE, "");
        }
        scopes.mustChange(ground.get().place());
        var fault = rules.faultOf(draft, ground.get().street(), 0, scopes.current());
        if (fault.isPresent()) {
            return fault.get();
        }
        return done(records.add(ground.get().street(), draft), "station.opened", draft.name(), ground.get());
    }

    /**
     * Also moves it.
     *
     * @param version that whoever changes it saw
     * @throws OutOfScope where it is not seen, or is to stand elsewhere than whoever asks may change
     */
    public StationOutcome change(long id, StationDraft draft, int version) {
        var now = locked(id);
        if (now.version() != version) {
            return new StationOutcome.Stale(now);
        }
        if (!now.serves()) {
            return new StationOutcome.Refused(StationFault.CLOSED, now.name());
        }
        var ground = ground(draft.point());
        if (ground.isEmpty()) {
            return new StationOutcome.Refused(StationFault.OUTSIDE, "");
        }
        scopes.mustChange(ground.get().place());
        var fault = rules.faultOf(draft, ground.get().street(), id, scopes.current())
                .or(() -> rules.faultBelow(now, draft.kind()));
        if (fault.isPresent()) {
            return fault.get();
        }
        records.change(id, ground.get().street(), draft);
        var moved = !now.point().equalsExact(draft.point());
        var outcome = done(id, moved ? "station.moved" : "station.changed", draft.name(), ground.get());
        if (moved && now.streetId() != ground.get().street()) {
            tell(street(now.streetId()));
        }
        return outcome;
    }

    /**
     * It serves no longer; it is kept with its past.
     *
     * @param why at most {@link #LONGEST_WHY} characters
     */
    public StationOutcome close(long id, String why, int version) {
        var now = locked(id);
        if (now.version() != version) {
            return new StationOutcome.Stale(now);
        }
        if (!now.serves()) {
            return new StationOutcome.Refused(StationFault.CLOSED, now.name());
        }
        var fault = rules.faultBelow(now, null);
        if (fault.isPresent()) {
            return fault.get();
        }
        records.close(id, why.strip().substring(0, Math.min(why.strip().length(), LONGEST_WHY)));
        return done(id, "station.closed", now.name(), standing(now));
    }

    /** One that closed serves again. */
    public StationOutcome reopen(long id, int version) {
        var now = locked(id);
        if (now.version() != version) {
            return new StationOutcome.Stale(now);
        }
        if (now.serves()) {
            return new StationOutcome.Done(now);
        }
        var draft = StationDraft.of(now, records.people(id));
        var fault = rules.faultOf(draft, now.streetId(), id, scopes.current());
        if (fault.isPresent()) {
            return fault.get();
        }
        records.reopen(id);
        return done(id, "station.reopened", now.name(), standing(now));
    }

    private Station locked(long id) {
        var station = records.lock(id, scopes.current()).orElseThrow(OutOfScope::new);
        scopes.mustChange(station.place());
        return station;
    }

    private Ground standing(Station station) {
        return new Ground(station.streetId(), street(station.streetId()), station.place());
    }

    private String street(long id) {
        return jdbc.sql("select code from street where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private Optional<Ground> ground(Point point) {
        return jdbc.sql("""
                        select id as street, code as street_code, place_code(p.point) as place
                        from (select st_setsrid(st_makepoint(?, ?), 4490) as point) p
                        join street on boundary && p.point and st_intersects(boundary, p.point)
                        order by code limit 1""")
                .params(point.getX(), point.getY())
                .query(Ground.class)
                .optional();
    }

    private StationOutcome done(long id, String deed, String name, Ground ground) {
        var station = records.find(id, scopes.current()).orElseThrow(OutOfScope::new);
        audit.record(deed, station.code(), name);
        tell(ground.streetCode());
        return new StationOutcome.Done(station);
    }

    private void tell(String streetCode) {
        changes.publish(Stations.CHANGE, streetCode, System.currentTimeMillis(), Map.of());
    }
}
