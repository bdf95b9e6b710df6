package org.gridloom.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * What a card says about a thing on the map, in the viewer's language.
 *
 * @param kind what it is, in a word
 * @param extent where it is, EPSG:4490
 */
public record MapCard(String kind, String title, Envelope extent, List<Entry> entries) {

    public MapCard {
        entries = List.copyOf(entries);
    }

    public sealed interface Entry {}

    /** A line of label and value. */
    public record Fact(String label, String value) implements Entry {}

    /** A line whose value is another thing on the map. */
    public record Reference(String label, String value, String layer, long id) implements Entry {}

    /** A sentence that should be noticed. */
    public record Note(Tone tone, String text) implements Entry {}

    /** A way on into the portal. */
    public record Way(String label, String path) implements Entry {}

    /** A file. */
    public record Download(String label, String path) implements Entry {}

    public enum Tone {
        PLAIN,
        MANY,
        FEW
    }

    public MapCard with(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new MapCard(kind, title, extent, more);
    }
}
