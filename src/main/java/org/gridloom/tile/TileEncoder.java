package org.gridloom.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gridloom.account.Scope;
import org.gridloom.tile.TileLayer.FromAfar;

/** Makes one tile after the other. Keeps its working memory, so it is for one thread at a time. */
final class TileEncoder {

    private final TileShape shape = new TileShape();
    private final TileWriter writer = new TileWriter();
    private final Ints found = new Ints(1024);

    /** @return no bytes where nothing of the layer is in the tile, or nothing that may be seen */
    byte[] encode(PackedLayer packed, TileAddress tile, Scope scope) {
        var layer = packed.layer();
        if (!layer.zooms().contains(tile.z())) {
            return new byte[0];
        }
        writer.begin();
        shape.enter(tile, tile.z() < layer.zooms().max());
        if (layer.fromAfar() instanceof FromAfar.Blocks blocks && tile.z() < blocks.exactFrom()) {
            new BlockTile(tile, blocks.sortedBy(), scope).write(packed, writer);
        } else if (layer.ranked()) {
            ranked(packed, tile, scope);
        } else {
            for (var part : packed.parts(tile.z())) {
                find(part, tile);
                var seen = seen(part, scope);
                if (found.size > 0) {
                    writer.part(part, found.size);
                }
                for (int i = 0; i < found.size; i++) {
                    int feature = found.at[i];
                    if (part.fromZoom(feature) <= tile.z() && seen[part.code(feature)]) {
                        write(layer, part, feature, tile.z());
                    }
                }
            }
        }
        return writer.end(layer.name());
    }

    private void find(PackedPart part, TileAddress tile) {
        found.clear();
        part.find(tile.box(TileAddress.MARGIN), found);
    }

    private void ranked(PackedLayer packed, TileAddress tile, Scope scope) {
        record Found(PackedPart part, int feature) {}
        var all = new ArrayList<Found>();
        for (var part : packed.parts(tile.z())) {
            find(part, tile);
            var seen = seen(part, scope);
            for (int i = 0; i < found.size; i++) {
                if (part.fromZoom(found.at[i]) <= tile.z() && seen[part.code(found.at[i])]) {
                    all.add(new Found(part, found.at[i]));
                }
            }
        }
        all.sort(Comparator.comparingDouble(f -> f.part.rank(f.feature)));
        PackedPart before = null;
        for (var one : all) {
            if (one.part != before) {
                writer.part(one.part, 1);
                before = one.part;
            }
            write(packed.layer(), one.part, one.feature, tile.z());
        }
    }

    private void write(TileLayer layer, PackedPart part, int feature, int zoom) {
        writer.tagsOf(feature);
        writer.feature(part.id(feature), part.kind(feature), shape.of(part, feature));
        if (zoom >= layer.labelsFrom()) {
            writer.feature(part.id(feature), PackedPart.POINTS, shape.label(part, feature));
        }
    }

    /** Which of a part's codes a scope sees. */
    static boolean[] seen(PackedPart part, Scope scope) {
        List<String> codes = part.codes();
        boolean[] seen = new boolean[codes.size()];
        if (scope.isEverything()) {
            Arrays.fill(seen, true);
            return seen;
        }
        for (int i = 0; i < seen.length; i++) {
            seen[i] = codes.get(i).equals(TileFeature.EVERYONE)
                    || Arrays.stream(codes.get(i).split(" ")).anyMatch(scope::touches);
        }
        return seen;
    }
}
