package org.gridloom.tile;

import java.util.List;
import java.util.regex.Pattern;
import org.gridloom.live.Change;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A layer in memory, kept true: read when first asked for, and after a change the street that changed. */
final class LiveLayer {

    private static final Logger log = LoggerFactory.getLogger(LiveLayer.class);

    /** The change's key is a code at or below a street's. */
    private static final Pattern IN_A_STREET = Pattern.compile("([0-9]{9})[0-9]*");

    private final TileLayer layer;
    private volatile @Nullable PackedLayer packed;
    private volatile Touches touches = new Touches(System.currentTimeMillis());

    LiveLayer(TileLayer layer) {
        this.layer = layer;
    }

    TileLayer layer() {
        return layer;
    }

    /** Never newer than {@link #packed} is: what has an epoch is in memory. */
    Touches touches() {
        return touches;
    }

    PackedLayer packed() {
        var held = packed;
        return held != null ? held : read();
    }

    private synchronized PackedLayer read() {
        var held = packed;
        if (held == null) {
            long start = System.nanoTime();
            held = PackedLayer.read(layer);
            packed = held;
            log.info(
                    "Layer {}: {} features read in {} ms",
                    layer.name(),
                    held.parts().stream().mapToInt(PackedPart::count).sum(),
                    (System.nanoTime() - start) / 1_000_000);
        }
        return held;
    }

    /** A street is read at once: some thousand features take less time than the map's news are held back for. */
    synchronized void on(Change change) {
        if (!layer.changedBy().contains(change.kind())) {
            return;
        }
        var held = packed;
        var street = IN_A_STREET.matcher(change.key());
        if (held == null || !street.matches()) {
            forget();
            return;
        }
        var next = held.readAgain(street.group(1));
        packed = next;
        touches = touches.touched(difference(held, next, street.group(1)));
    }

    /** After this nothing read before is shown any more. */
    synchronized void forget() {
        packed = null;
        touches = touches.touchedWholly();
    }

    private static List<WorldBox> difference(PackedLayer before, PackedLayer after, String street) {
        return PartDifference.between(before.part(street), after.part(street));
    }
}
