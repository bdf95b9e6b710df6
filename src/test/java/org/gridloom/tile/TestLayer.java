package org.gridloom.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A layer whose features a test puts in. A place of change of its own: "thing". */
final class TestLayer implements TileLayer {

    static final String STREET = "340811101";

    final List<TileFeature> features = new ArrayList<>();
    ZoomRange zooms = new ZoomRange(0, 16);
    int labelsFrom;
    FromAfar fromAfar = new FromAfar.AsItIs();
    boolean ranked;
    int read;
    Runnable whileRead = () -> {};

    static TestLayer of(TileFeature... features) {
        var layer = new TestLayer();
        layer.features.addAll(List.of(features));
        return layer;
    }

    @Override
    public String name() {
        return "thing";
    }

    @Override
    public ZoomRange zooms() {
        return zooms;
    }

    @Override
    public Set<String> changedBy() {
        return Set.of("thing");
    }

    @Override
    public void read(Optional<String> street, Consumer<TileFeature> into) {
        read++;
        var now = List.copyOf(features);
        whileRead.run();
        now.stream()
                .filter(feature -> street.isEmpty() || feature.street().equals(street.get()))
                .forEach(into);
    }

    @Override
    public int labelsFrom() {
        return labelsFrom;
    }

    @Override
    public FromAfar fromAfar() {
        return fromAfar;
    }

    @Override
    public boolean ranked() {
        return ranked;
    }
}
