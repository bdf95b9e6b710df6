package org.gridloom.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the reading of a file ended. */
public sealed interface ReadingEnd {

    /**
     * @param layerName what the file calls its content, where it says so
     * @param said what was assumed of the file as a whole
     */
    record Complete(@Nullable String layerName, List<Message> said) implements ReadingEnd {
        public Complete {
            said = List.copyOf(said);
        }
    }

    /** Nothing of the file may be used. */
    record Unreadable(Message why) implements ReadingEnd {}
}
