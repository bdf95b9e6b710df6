package org.gridloom.tile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** The tiles of all layers: made when first asked for, kept until their layer changes or others need the room. */
@Service
@Order(0)
public class Tiles implements ChangeListener {

    private final Map<String, TileLayer> layers;
    private final Map<String, Long> epochs = new ConcurrentHashMap<>();
    private final TileCache cache;
    private final TileEncoder encoder = new TileEncoder();

    Tiles(List<TileLayer> layers, @Value("${gridloom.tile.cache:128MB}") DataSize cacheSize) {
        this.layers = layers.stream().collect(Collectors.toUnmodifiableMap(TileLayer::name, Function.identity()));
        this.cache = new TileCache(cacheSize.toBytes());
        // The time of the start: later than any epoch of an earlier run that a browser may still hold.
        long start = System.currentTimeMillis();
        this.layers.keySet().forEach(name -> epochs.put(name, start));
    }

    public Collection<TileLayer> layers() {
        return layers.values();
    }

    public boolean has(String layer) {
        return layers.containsKey(layer);
    }

    /** @throws IllegalArgumentException if there is no such layer */
    public long epoch(String layer) {
        return epochs.getOrDefault(layer(layer).name(), 0L);
    }

    public Map<String, Long> epochs() {
        return Map.copyOf(epochs);
    }

    /**
     * The tile as it is now.
     *
     * @throws IllegalArgumentException if there is no such layer
     */
    public Tile tile(String layerName, TileAddress address) {
        var layer = layer(layerName);
        // Read before the features are: what a change overtakes is kept under the old epoch, where nobody looks any
        // more.
        var key = new TileCache.Key(layerName, epoch(layerName), address);
        return cache.get(key).orElseGet(() -> {
            var tile = Tile.of(encoded(layer, address));
            cache.put(key, tile);
            return tile;
        });
    }

    @Override
    public void on(Change change) {
        layers.values().stream()
                .filter(layer -> layer.changedBy().contains(change.kind()))
                .forEach(this::touch);
    }

    @Override
    public void lost() {
        layers.values().forEach(this::touch);
    }

    private void touch(TileLayer layer) {
        layer.touched();
        long now = System.currentTimeMillis();
        epochs.merge(layer.name(), now, (before, time) -> Math.max(time, before + 1));
    }

    private byte[] encoded(TileLayer layer, TileAddress address) {
        return layer.zooms().contains(address.z())
                ? encoder.encode(layer, address, layer.featuresIn(address.lonLat(TileShape.MARGIN), address.z()))
                : new byte[0];
    }

    private TileLayer layer(String name) {
        return Optional.ofNullable(layers.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No layer " + name));
    }
}
