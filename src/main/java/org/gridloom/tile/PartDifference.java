package org.gridloom.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where two states of a street's features are not the same. */
final class PartDifference {

    private PartDifference() {}

    /** The boxes of the features that only one of them has; one that changed is there twice, as it was and as it is. */
    static List<WorldBox> between(Optional<PackedPart> before, Optional<PackedPart> after) {
        Map<Long, Integer> surplus = new HashMap<>();
        before.ifPresent(part -> count(part, 1, surplus));
        after.ifPresent(part -> count(part, -1, surplus));
        surplus.values().removeIf(count -> count == 0);
        var boxes = new ArrayList<WorldBox>();
        before.ifPresent(part -> addBoxes(part, surplus, boxes));
        after.ifPresent(part -> addBoxes(part, surplus, boxes));
        return boxes;
    }

    private static void count(PackedPart part, int sign, Map<Long, Integer> surplus) {
        for (int i = 0; i < part.count(); i++) {
            surplus.merge(part.hash(i), sign, Integer::sum);
        }
    }

    private static void addBoxes(PackedPart part, Map<Long, Integer> surplus, List<WorldBox> boxes) {
        for (int i = 0; i < part.count(); i++) {
            if (surplus.containsKey(part.hash(i))) {
                boxes.add(part.shapes().box(i));
            }
        }
    }
}
