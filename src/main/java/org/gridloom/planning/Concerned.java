package org.gridloom.planning;

import java.util.Optional;
import org.gridloom.live.Change;

/** Whose plans are held against something else after a change that is no edit: other rules, another team, other grids in force. */
public final class Concerned {

    private static final int COMMUNITY = 12;

    private Concerned() {}

    /** The code of the part of the territory whose plans they are, empty for all of it; nothing where a change concerns no plan. */
    public static Optional<String> by(Change change) {
        return switch (change.kind()) {
            case RuleBook.CHANGED -> Optional.of(change.key().equals(RuleBook.EVERYWHERE) ? "" : change.key());
            case "team", "grids" ->
                Optional.of(change.key()
                        .substring(0, Math.min(COMMUNITY, change.key().length())));
            default -> Optional.empty();
        };
    }
}
