package org.gridloom.tile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.tile.TileLayer.FromAfar;

/** A layer's features in memory, street by street. Immutable but for the shapes from afar, which are worked out when first asked for. */
final class PackedLayer {

    private final TileLayer layer;
    private final SortedMap<String, PackedPart> parts;
    private final boolean forEveryone;
    private final Map<Integer, List<PackedPart>> fromAfar = new ConcurrentHashMap<>();

    private PackedLayer(TileLayer layer, SortedMap<String, PackedPart> parts) {
        this.layer = layer;
        this.parts = parts;
        this.forEveryone = parts.values().stream()
                .allMatch(part -> List.of(TileFeature.EVERYONE).equals(part.codes()));
    }

    /** Reads all of a layer. */
    static PackedLayer read(TileLayer layer) {
        return new PackedLayer(layer, parts(layer, Optional.empty()));
    }

    /** The same layer with one street read anew. */
    PackedLayer readAgain(String street) {
        var changed = new TreeMap<>(parts);
        changed.remove(street);
        changed.putAll(parts(layer, Optional.of(street)));
        return new PackedLayer(layer, changed);
    }

    private static SortedMap<String, PackedPart> parts(TileLayer layer, Optional<String> street) {
        var packers = new HashMap<String, Packer>();
        layer.read(
                street,
                feature -> packers.computeIfAbsent(feature.street(), s -> new Packer(layer))
                        .add(feature));
        var packed = new TreeMap<String, PackedPart>();
        packers.forEach((name, packer) -> packed.put(name, packer.pack()));
        return packed;
    }

    /** Whether every scope sees the same. */
    boolean isForEveryone() {
        return forEveryone;
    }

    TileLayer layer() {
        return layer;
    }

    Collection<PackedPart> parts() {
        return parts.values();
    }

    Optional<PackedPart> part(String street) {
        return Optional.ofNullable(parts.get(street));
    }

    /** The parts in the shapes of a zoom. */
    Collection<PackedPart> parts(int zoom) {
        return layer.fromAfar() instanceof FromAfar.Coverage coverage && zoom < coverage.exactFrom()
                ? fromAfar.computeIfAbsent(zoom, z -> SimplerCoverage.of(parts.values(), z))
                : parts.values();
    }
}
