package org.gridloom.exchange;

import org.jspecify.annotations.Nullable;

/** How the reading of a file ended. */
public sealed interface ReadingEnd {

    /** @param layerName what the file calls its content, where it says so */
    record Complete(@Nullable String layerName) implements ReadingEnd {}

    /** Nothing of the file may be used. */
    record Unreadable(Message why) implements ReadingEnd {}
}
