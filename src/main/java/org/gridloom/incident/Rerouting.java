package org.gridloom.incident;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.territory.GridLocator;
import org.gridloom.territory.GridsTookForce;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps open incidents with the grid that is responsible now. When grids take force, those of the community are routed again. One that was
 * reported meanwhile by the old grids shows up in the change stream, later than the new grids, and is routed again then; so none is left
 * behind. Every node does this, and all but the first find nothing left to do.
 */
@Component
@Order(100) // after the grids in memory, which are asked here
class Rerouting implements ChangeListener, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Rerouting.class);

    private final Upkeep upkeep;
    private final IncidentRecords records;
    private final GridLocator locator;

    /** The stream must not wait for the database. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("incident-routing").daemon().factory());

    private final Counter routed;

    Rerouting(Upkeep upkeep, IncidentRecords records, GridLocator locator, MeterRegistry meters) {
        this.upkeep = upkeep;
        this.records = records;
        this.locator = locator;
        routed = Counter.builder("gridloom.incidents.routed")
                .description("Incidents looked at again since grids changed or had changed")
                .register(meters);
    }

    @EventListener
    void on(GridsTookForce event) {
        worker.execute(() -> records.findNumbersRoutedTo(event.communityCode()).stream()
                .takeWhile(number -> !worker.isShutdown())
                .forEach(this::route));
    }

    @Override
    public void on(Change change) {
        if (!change.kind().equals(Incidents.CHANGE)
                || !IncidentState.valueOf(change.content().path("state").asString())
                        .isOpen()) {
            return;
        }
        var content = change.content();
        var grid = content.path("grid");
        @Nullable
        String now = locator.gridAt(
                        content.path("longitude").asDouble(),
                        content.path("latitude").asDouble())
                .orElse(null);
        if (!Objects.equals(now, grid.isNull() || grid.isMissingNode() ? null : grid.asString())) {
            worker.execute(() -> route(change.key()));
        }
    }

    private void route(String number) {
        try {
            upkeep.route(number);
            routed.increment();
        } catch (RuntimeException e) {
            log.error("Incident {} could not be routed", number, e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
        worker.close(); // waits for the one that is being routed
    }
}
