package org.gridloom.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.gridloom.account.SystemAccount;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.territory.GridIndex.GridGround;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The grids in force in memory, one index a zone, kept true by the change stream. First among the listeners: others route by it. */
@Component
@Order(0)
class LiveGrids implements GridLocator, ChangeListener {

    private record Zone(MetricPlane plane, Envelope extent, GridIndex index) {}

    private final Grids grids;
    private final Territory territory;
    private final ApplicationEventPublisher events;
    private volatile @Nullable List<Zone> zones;

    LiveGrids(Grids grids, Territory territory, ApplicationEventPublisher events) {
        this.grids = grids;
        this.territory = territory;
        this.events = events;
    }

    @Override
    public Optional<String> gridAt(double longitude, double latitude) {
        var place = new Coordinate(longitude, latitude);
        for (var zone : zones()) {
            if (zone.extent().covers(place)) {
                var metric = zone.plane().toMetric(place);
                var grid = zone.index().locate(metric.x, metric.y);
                if (grid != GridIndex.NONE) {
                    return Optional.of(zone.index().code(grid));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void on(Change change) {
        switch (change.kind()) {
            case "grids" -> {
                replace(change.key());
                events.publishEvent(new GridsTookForce(change.key()));
            }
            case "territory" -> {
                zones = null;
                everyCommunity().stream()
                        .filter(community -> community.code().startsWith(change.key()))
                        .forEach(community -> events.publishEvent(new GridsTookForce(community.code())));
            }
            default -> {}
        }
    }

    @Override
    public void lost() {
        zones = null;
    }

    private List<Zone> zones() {
        var held = zones;
        if (held != null) {
            return held;
        }
        synchronized (this) {
            if (zones == null) {
                zones = load();
            }
            return Objects.requireNonNull(zones);
        }
    }

    private List<Zone> load() {
        Map<Long, Integer> sridOf = new HashMap<>();
        everyCommunity().forEach(c -> sridOf.put(c.id(), c.metricSrid()));
        Map<Integer, List<GridInForce>> bySrid = new HashMap<>();
        SystemAccount.act(grids::all)
                .forEach(grid -> bySrid.computeIfAbsent(sridOf.get(grid.communityId()), s -> new ArrayList<>())
                        .add(grid));
        return bySrid.entrySet().stream()
                .map(entry -> {
                    var plane = MetricPlane.of(entry.getKey());
                    return new Zone(plane, extent(entry.getValue()), GridIndex.of(ground(entry.getValue(), plane)));
                })
                .toList();
    }

    /** The index is one for all: who may ask it, and what is told of the answer, is up to those who ask. */
    private List<CommunityFacts> everyCommunity() {
        return SystemAccount.act(territory::communities);
    }

    /** Only the grids of one community change hands in the index. */
    private synchronized void replace(String communityCode) {
        var held = zones;
        if (held == null) {
            return;
        }
        var community =
                SystemAccount.act(() -> territory.community(communityCode)).orElseThrow();
        var next = SystemAccount.act(() -> grids.of(community));
        var plane = MetricPlane.of(community.metricSrid());
        var changed = new ArrayList<Zone>();
        var found = false;
        for (var zone : held) {
            if (zone.plane() == plane) {
                found = true;
                var retired = new TreeSet<String>();
                for (var i = 0; i < zone.index().size(); i++) {
                    if (zone.index().code(i).startsWith(communityCode)) {
                        retired.add(zone.index().code(i));
                    }
                }
                next.forEach(grid -> retired.remove(grid.code()));
                var extent = new Envelope(zone.extent());
                extent.expandToInclude(extent(next));
                changed.add(new Zone(plane, extent, zone.index().with(ground(next, plane), retired)));
            } else {
                changed.add(zone);
            }
        }
        zones = found ? List.copyOf(changed) : null;
    }

    private static List<GridGround> ground(List<GridInForce> grids, MetricPlane plane) {
        return grids.stream()
                .map(grid -> new GridGround(grid.code(), plane.toMetric(grid.area())))
                .toList();
    }

    private static Envelope extent(List<GridInForce> grids) {
        var extent = new Envelope();
        grids.forEach(grid -> extent.expandToInclude(grid.area().getEnvelopeInternal()));
        return extent;
    }
}
