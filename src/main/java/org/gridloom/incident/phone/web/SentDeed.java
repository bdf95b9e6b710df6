package org.gridloom.incident.phone.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.Owner;
import org.jspecify.annotations.Nullable;

/**
 * A deed as a telephone sends it.
 *
 * @param key made by the telephone for this deed
 * @param to whom the matter is handed over to, as {@link Owner} is written; of no other deed
 * @param until the deadline that is asked for; of no other deed
 * @param version of the matter that its doer saw
 */
record SentDeed(
        UUID key,
        String number,
        IncidentAct act,
        @Nullable String why,
        @Nullable String to,
        @Nullable Instant until,
        int version,
        List<UUID> photos) {

    /** @throws IllegalArgumentException where something is missing or too long */
    Deed deed() {
        var words = Objects.requireNonNullElse(why, "");
        return switch (act) {
            case TRANSFER -> new Deed.Transfer(Owner.of(said(to)), words);
            case ASK_EXTENSION -> new Deed.AskExtension(said(until), words);
            default -> Deed.of(act, words);
        };
    }

    private static <T> T said(@Nullable T what) {
        if (what == null) {
            throw new IllegalArgumentException("it is not said to whom, or until when");
        }
        return what;
    }
}
