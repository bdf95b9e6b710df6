package org.gridloom.account;

import org.jspecify.annotations.Nullable;

/**
 * An account as others see it.
 *
 * @param oneTime its password was given by somebody else and must be changed at the next login
 * @param gridCode a grid worker's own grid
 */
public record Person(
        String username,
        String name,
        Role role,
        boolean enabled,
        boolean oneTime,
        @Nullable String gridCode) {}
