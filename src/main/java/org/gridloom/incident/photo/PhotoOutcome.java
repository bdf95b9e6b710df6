package org.gridloom.incident.photo;

import java.util.UUID;
import org.gridloom.photo.PhotoFault;

/** What became of a photo that was sent. */
public sealed interface PhotoOutcome {

    /** It waits under this key for the report or deed that it belongs to. */
    record Taken(UUID key) implements PhotoOutcome {}

    record Refused(PhotoFault why) implements PhotoOutcome {}
}
