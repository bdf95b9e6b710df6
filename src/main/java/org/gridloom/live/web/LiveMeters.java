package org.gridloom.live.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many browsers listen, and to how much. */
@Component
class LiveMeters implements MeterBinder {

    private final LiveHub hub;

    LiveMeters(LiveHub hub) {
        this.hub = hub;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gridloom.live.clients", hub, LiveHub::clients)
                .description("Open sockets")
                .register(registry);
        Gauge.builder("gridloom.live.subscriptions", hub, LiveHub::subscriptions)
                .description("What they listen to, all together")
                .register(registry);
    }
}
