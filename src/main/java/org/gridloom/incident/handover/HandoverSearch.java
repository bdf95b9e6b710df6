package org.gridloom.incident.handover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which past handovers are looked for.
 *
 * @param desk code of one; empty for all
 * @param text part of a note, a remark, a person's name, a matter's number or title; empty for any
 * @param from the first day, null for any; as {@code until}, the last
 */
public record HandoverSearch(
        String desk,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
