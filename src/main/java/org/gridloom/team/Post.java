package org.gridloom.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post that somebody holds. */
public record Post(
        long id,
        String gridCode,
        PostKind kind,
        String name,
        @Nullable String phone,
        LocalDate since) {}
