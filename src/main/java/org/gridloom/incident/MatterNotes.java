package org.gridloom.incident;

import java.time.Instant;
import java.util.Set;
import org.gridloom.account.OutOfScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which what is kept beside a matter leaves a line in its history, in the transaction in which it is kept. */
@Component
public class MatterNotes {

    private final IncidentRecords records;
    private final IncidentStore store;
    private final Onlooker onlooker;

    MatterNotes(IncidentRecords records, IncidentStore store, Onlooker onlooker) {
        this.records = records;
        this.store = store;
        this.onlooker = onlooker;
    }

    /**
     * Others who want to change the matter wait until the transaction ends.
     *
     * @throws OutOfScope where whoever is logged in does not see the matter
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String number) {
        locked(number);
    }

    /**
     * @param act one of the portal's own in the {@link Loop}; false where the matter's state has no such step, and then nothing was written
     * @throws OutOfScope where whoever is logged in does not see the matter
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(String number, IncidentAct act, String about, Instant at) {
        var incident = locked(number);
        if (Loop.step(incident.state(), act).isEmpty()) {
            return false;
        }
        incident.note(act, about, onlooker.name(), at);
        store.publish(incident, null);
        return true;
    }

    private Incident locked(String number) {
        return records.lock(Set.of(number)).stream()
                .filter(found -> onlooker.scope().covers(store.place(found)))
                .findAny()
                .orElseThrow(OutOfScope::new);
    }
}
