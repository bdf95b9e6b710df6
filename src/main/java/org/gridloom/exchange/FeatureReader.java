package org.gridloom.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file format. A reader tells its format by a file's name and first bytes, reads one record after the other without holding the whole
 * file, and gives for each a feature or a refusal. It keeps no state between files.
 */
public interface FeatureReader {

    /** The format's name as people know it. */
    String format();

    /**
     * Whether this is a file of its format, as far as its name and beginning tell.
     *
     * @param head the first bytes, at most {@value Intake#HEAD_BYTES}
     */
    boolean recognises(String name, byte[] head);

    /** Reads to the end or to the fault that makes the file unreadable. Throws nothing for what a file may contain. */
    ReadingEnd read(SourceFile file, Datum datum, Records records);

    /** Takes what is read. Called in the order of the file; what it was given counts only if the reading ends {@link ReadingEnd.Complete}. */
    interface Records {

        /** What follows is in a layer that the file calls so. */
        default void layer(String name) {}

        /** @param repairs what had to be put right in its geometry; empty where nothing had */
        void read(Feature feature, List<Message> repairs);

        void refused(Origin origin, @Nullable String id, Message why);
    }
}
