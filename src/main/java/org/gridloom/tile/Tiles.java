package org.gridloom.tile;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.account.Scope;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.live.HeldInMemory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/**
 * The tiles of all layers: made from memory when first asked for, kept until a change touches them or others need the room. Whoever sees only a part
 * of the territory gets tiles with that part alone.
 */
@Service
@Order(0)
public class Tiles implements ChangeListener, HeldInMemory {

    private final Map<String, LiveLayer> layers;
    private final TileCache cache;
    private final Queue<TileMaker> makers = new ConcurrentLinkedQueue<>();
    private final Timer made;
    private volatile boolean readAhead;

    public Tiles(
            List<TileLayer> layers, @Value("${gridloom.tile.cache:128MB}") DataSize cacheSize, MeterRegistry meters) {
        this.layers = layers.stream()
                .map(LiveLayer::new)
                .collect(Collectors.toUnmodifiableMap(live -> live.layer().name(), Function.identity()));
        this.cache = new TileCache(cacheSize.toBytes());
        made = Timer.builder("gridloom.tiles.made")
                .description("Tiles that were not in the cache")
                .register(meters);
        Gauge.builder("gridloom.tiles.cache", cache, TileCache::bytes)
                .description("Bytes of the tiles kept")
                .baseUnit("bytes")
                .register(meters);
    }

    public Collection<TileLayer> layers() {
        return layers.values().stream().map(LiveLayer::layer).toList();
    }

    public boolean has(String layer) {
        return layers.containsKey(layer);
    }

    /**
     * Part of the address of the layer's tiles. Rises with every change.
     *
     * @throws IllegalArgumentException if there is no such layer
     */
    public long epoch(String layer) {
        return touches(layer).epoch();
    }

    /** Whether the tile is now what it was in that epoch. */
    public boolean isCurrent(String layer, TileAddress address, long epoch) {
        var touches = touches(layer);
        return epoch >= touches.epochOf(address) && epoch <= touches.epoch();
    }

    /**
     * The tile as it is now.
     *
     * @param scope what of the territory may be seen
     * @throws IllegalArgumentException if there is no such layer
     */
    public Tile tile(String layerName, TileAddress address, Scope scope, Coding coding) {
        var live = layer(layerName);
        // Read before the features are: what a change overtakes is kept under the old epoch, where nobody looks any
        // more.
        long epoch = live.touches().epochOf(address);
        var packed = live.packed();
        var seen = packed.isForEveryone() ? Scope.EVERYTHING : scope;
        var key = new TileCache.Key(layerName, epoch, address, seen, coding);
        return cache.get(key).orElseGet(() -> {
            var tile = make(packed, address, seen, coding);
            cache.put(key, tile);
            return tile;
        });
    }

    /** Forgets the tiles made so far, not the layers. */
    public void forgetTiles() {
        cache.clear();
    }

    /** So that the first to look at a map does not wait. */
    @EventListener(WebServerInitializedEvent.class)
    void readAhead() {
        Thread.ofPlatform().name("tile-layers").daemon().start(() -> {
            layers.values().forEach(LiveLayer::packed);
            readAhead = true;
        });
    }

    @Override
    public String heldName() {
        return "map layers";
    }

    /** Has been read once: a layer that a change has made old is read again by the next who asks. */
    @Override
    public boolean isLoaded() {
        return readAhead;
    }

    @Override
    public void on(Change change) {
        layers.values().forEach(layer -> layer.on(change));
    }

    @Override
    public void lost() {
        layers.values().forEach(LiveLayer::forget);
    }

    Map<String, Touches> touches() {
        return layers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().touches()));
    }

    Touches touches(String layer) {
        return layer(layer).touches();
    }

    private Tile make(PackedLayer packed, TileAddress address, Scope scope, Coding coding) {
        var free = makers.poll();
        var maker = free == null ? new TileMaker() : free;
        var tile = Objects.requireNonNull(made.record(() -> maker.make(packed, address, scope, coding)));
        // Not where it failed, which may have left it halfway.
        makers.add(maker);
        return tile;
    }

    private LiveLayer layer(String name) {
        return Optional.ofNullable(layers.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No layer " + name));
    }
}
