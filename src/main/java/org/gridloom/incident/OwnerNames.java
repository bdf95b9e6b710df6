package org.gridloom.incident;

import org.gridloom.account.People;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.duty.OnDuty;
import org.gridloom.territory.GridNames;
import org.springframework.stereotype.Component;

/** What those are called whom matters were given to, for whoever sees that they were. */
@Component
public class OwnerNames {

    private final GridNames grids;
    private final People people;
    private final PoolRecords pools;
    private final OnDuty duty;

    OwnerNames(GridNames grids, People people, PoolRecords pools, OnDuty duty) {
        this.grids = grids;
        this.people = people;
        this.pools = pools;
        this.duty = duty;
    }

    /** The code itself of what is gone. */
    public String of(Owner owner) {
        var code = owner.code();
        return switch (owner.kind()) {
            case GRID -> grids.nameOf(code).orElse(code);
            case PERSON -> people.nameOf(code);
            case POOL ->
                pools.all().stream()
                        .filter(pool -> pool.code().equals(code))
                        .map(Pool::name)
                        .findAny()
                        .orElse(code);
            case DUTY ->
                duty.desks().stream()
                        .filter(desk -> desk.code().equals(code))
                        .map(DutyDesk::name)
                        .findAny()
                        .orElse(code);
        };
    }
}
