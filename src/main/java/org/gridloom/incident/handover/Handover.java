package org.gridloom.incident.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One handing over, with all that went with it.
 *
 * @param shift that ended, by name; empty where nobody was rostered
 * @param acceptedBy null while it waits
 */
public record Handover(
        long id,
        String desk,
        String deskName,
        String shift,
        Signature handedBy,
        @Nullable Signature acceptedBy,
        String remark,
        Standing standing,
        List<Note> notes) {

    /** Who put the name under it, and when. */
    public record Signature(String username, String name, Instant at) {}

    public Handover {
        notes = List.copyOf(notes);
    }
}
