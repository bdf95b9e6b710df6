package org.gridloom.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log.
 *
 * @param text in the account, the name of whose it is, or what was done to; empty for any
 * @param action its code; empty for any
 * @param first day in China, and last
 */
public record AuditFilter(
        String text,
        String action,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    public static final AuditFilter ALL = new AuditFilter("", "", null, null);

    public AuditFilter {
        text = text.strip();
    }
}
