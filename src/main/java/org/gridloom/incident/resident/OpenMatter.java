package org.gridloom.incident.resident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open matter near a door, as far as everybody may know of it.
 *
 * @param title or nothing while nobody at the command centre has looked at it: a title may say anything before
 * @param alsoMet how many others said that they met it too
 */
public record OpenMatter(String number, @Nullable String title, Instant reportedAt, int alsoMet) {}
