package org.gridloom.operations;

import java.util.List;
import org.gridloom.live.HeldInMemory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether what answers come from has been read into memory; before that the first to ask would wait. */
@Component
class MemoryHealthIndicator implements HealthIndicator {

    private final List<HeldInMemory> held;

    MemoryHealthIndicator(List<HeldInMemory> held) {
        this.held = List.copyOf(held);
    }

    @Override
    public Health health() {
        var all = held.stream().allMatch(HeldInMemory::isLoaded);
        var health = all ? Health.up() : Health.outOfService();
        held.forEach(one -> health.withDetail(one.heldName(), one.isLoaded()));
        return health.build();
    }
}
