package org.gridloom.incident;

import java.util.Optional;

/** Who answers for a matter: past its limit it goes up one. */
public enum Level {
    /** 网格 */
    GRID,
    /** 社区 */
    COMMUNITY,
    /** 街道 */
    STREET,
    /** 区县 */
    DISTRICT;

    public Optional<Level> above() {
        return this == DISTRICT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
