package org.gridloom.operations;

import org.gridloom.live.ChangeStream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether changes are heard: without its slot in the database a node shows what is old. */
@Component
class ChangeStreamHealthIndicator implements HealthIndicator {

    private final ChangeStream stream;

    ChangeStreamHealthIndicator(ChangeStream stream) {
        this.stream = stream;
    }

    @Override
    public Health health() {
        return (stream.isFlowing() ? Health.up() : Health.outOfService())
                .withDetail("position", Long.toUnsignedString(stream.position(), 16))
                .build();
    }
}
