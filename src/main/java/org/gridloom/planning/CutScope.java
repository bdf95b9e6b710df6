package org.gridloom.planning;

import java.util.Set;

/** Which units a line may cut. */
public sealed interface CutScope {

    /** All it meets. */
    record All() implements CutScope {}

    /** Those of one grid, by its key. */
    record OfGrid(String key) implements CutScope {}

    /** These, by number. */
    record Units(Set<Integer> numbers) implements CutScope {
        public Units {
            numbers = Set.copyOf(numbers);
        }
    }
}
