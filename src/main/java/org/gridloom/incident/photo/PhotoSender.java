package org.gridloom.incident.photo;

import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sent a photo, and alone may attach it: an account, or a resident's report. */
public record PhotoSender(String name) {

    /** No account can be called so. */
    private static final String REPORT = "report:";

    /** @param key of the report that the photo will belong to */
    public static PhotoSender ofReport(UUID key) {
        return new PhotoSender(REPORT + key);
    }

    /** Whoever is logged in on this thread. */
    public static PhotoSender current() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            throw new AccessDeniedException("nobody");
        }
        return new PhotoSender(who.getName());
    }
}
