package org.gridloom.incident;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when a matter is to be closed, and what was asked and granted about that. */
@Embeddable
class Deadline {

    private Instant dueAt;
    private int extensions;

    @Nullable
    private Instant extensionAskedUntil;

    @Nullable
    private String extensionAskedBy;

    protected Deadline() {}

    Deadline(Instant dueAt) {
        this.dueAt = dueAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    int extensions() {
        return extensions;
    }

    @Nullable
    Instant extensionAskedUntil() {
        return extensionAskedUntil;
    }

    @Nullable
    String extensionAskedBy() {
        return extensionAskedBy;
    }

    void ask(Instant until, String by) {
        extensionAskedUntil = until;
        extensionAskedBy = by;
    }

    void grant() {
        if (extensionAskedUntil == null) {
            throw new IllegalStateException("no extension was asked for");
        }
        dueAt = extensionAskedUntil;
        extensions++;
        forgetAsking();
    }

    /** It was refused, or the matter went on meanwhile. */
    void forgetAsking() {
        extensionAskedUntil = null;
        extensionAskedBy = null;
    }
}
