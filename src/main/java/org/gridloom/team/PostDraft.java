package org.gridloom.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post before it is stored. */
public record PostDraft(
        String gridCode,
        PostKind kind,
        String name,
        @Nullable String phone,
        LocalDate since) {}
