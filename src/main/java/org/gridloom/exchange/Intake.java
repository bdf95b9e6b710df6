package org.gridloom.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way in for files: finds the reader for each by content and name, reads it, and sorts its features into layers. The layer is the one asked
 * for, else the one the file is named after, else each feature's own.
 */
public final class Intake {

    /** All formats that can be read. */
    public static final List<FeatureReader> FORMATS =
            List.of(new GeoJsonReader(), new ShapefileReader(), new GeoPackageReader());

    /** How much of a file a reader sees to recognise it. */
    static final int HEAD_BYTES = 4096;

    private final List<FeatureReader> readers;
    private final List<? extends Layer> layers;

    public Intake(List<? extends FeatureReader> readers, List<? extends Layer> layers) {
        this.readers = List.copyOf(readers);
        this.layers = List.copyOf(layers);
    }

    /** What came in, by layer and in the order of files and records. The log knows of what did not. */
    public record Sorted(Map<Layer, List<Feature>> features, ImportLog log) {

        public List<Feature> of(Layer layer) {
            return features.getOrDefault(layer, List.of());
        }
    }

    /** One record while it is not yet known whether its file will be read to its end: a feature, or the reason why there is none. */
    private sealed interface Pending {
        record Read(
                Feature feature,
                List<Message> repairs,
                @Nullable String layer) implements Pending {}

        record Refused(
                Origin origin,
                @Nullable String id,
                Message why,
                @Nullable String layer) implements Pending {}

        /** What the file calls the layer it is in, where it has several. */
        @Nullable
        String layer();
    }

    /** @param as the layer of all of these files, where someone said so */
    public Sorted read(Collection<SourceFile> files, Datum datum, @Nullable Layer as) {
        var sorted = new Sorted(new LinkedHashMap<>(), new ImportLog());
        for (var file : files) {
            if (!file.accompanies(files, ShapefileReader.COMPANIONS, "shp")) {
                read(file.among(files), datum, as, sorted);
            }
        }
        return sorted;
    }

    private void read(SourceFile file, Datum datum, @Nullable Layer as, Sorted sorted) {
        byte[] head;
        try (var bytes = file.content().open()) {
            head = bytes.readNBytes(HEAD_BYTES);
        } catch (IOException notThere) {
            sorted.log().fileUnreadable(file.name(), Message.of(Fault.NO_SUCH_FILE));
            return;
        }
        if (head.length == 0) {
            sorted.log().fileUnreadable(file.name(), Message.of(Fault.EMPTY_FILE));
            return;
        }
        var reader = readers.stream()
                .filter(each -> each.recognises(file.name(), head))
                .findFirst();
        if (reader.isEmpty()) {
            sorted.log().fileUnreadable(file.name(), Message.of(Fault.UNKNOWN_FORMAT));
            return;
        }
        var pending = new ArrayList<Pending>();
        var end = reader.get().read(file, datum, new FeatureReader.Records() {
            private @Nullable String layer;

            @Override
            public void layer(String name) {
                layer = name;
            }

            @Override
            public void read(Feature feature, List<Message> repairs) {
                pending.add(new Pending.Read(feature, repairs, layer));
            }

            @Override
            public void refused(Origin origin, @Nullable String id, Message why) {
                pending.add(new Pending.Refused(origin, id, why, layer));
            }
        });
        switch (end) {
            case ReadingEnd.Unreadable unreadable -> sorted.log().fileUnreadable(file.name(), unreadable.why());
            case ReadingEnd.Complete complete -> {
                sorted.log().fileRead(file.name(), reader.get().format());
                complete.said().forEach(sorted.log()::say);
                for (var each : pending) {
                    var inside = each.layer() == null ? complete.layerName() : each.layer();
                    sort(each, as != null ? Optional.of(as) : named(inside, file.name()), sorted);
                }
            }
        }
    }

    private void sort(Pending record, Optional<Layer> whole, Sorted sorted) {
        var log = sorted.log();
        switch (record) {
            case Pending.Refused refused ->
                whole.map(log::of).orElseGet(log::ofNoLayer).refused(refused.origin(), refused.id(), refused.why());
            case Pending.Read read -> {
                var layer = whole.or(() -> layerOf(read.feature()));
                if (layer.isEmpty()) {
                    var kind = read.feature().text("kind").orElse("?");
                    log.ofNoLayer().refused(read.feature(), Message.of(Fault.UNKNOWN_LAYER, kind));
                } else {
                    sorted.features()
                            .computeIfAbsent(layer.get(), _ -> new ArrayList<>())
                            .add(read.feature());
                    log.of(layer.get()).repaired(read.feature(), read.repairs());
                }
            }
        }
    }

    private Optional<Layer> named(@Nullable String inside, String fileName) {
        var outside = fileName.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[A-Za-z0-9]+$", "");
        return Optional.ofNullable(inside).flatMap(this::named).or(() -> named(outside));
    }

    private Optional<Layer> named(String name) {
        return layers.stream().filter(layer -> layer.isNamed(name)).findFirst().map(Layer.class::cast);
    }

    private Optional<Layer> layerOf(Feature feature) {
        return layers.stream().filter(layer -> layer.takes(feature)).findFirst().map(Layer.class::cast);
    }
}
