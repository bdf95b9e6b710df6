package org.gridloom.territory.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.search.Kind;

/** A line of the search's list. */
sealed interface SearchLine {

    /** So many of each kind come together; a reader who wants more of one scrolls on to the rest. */
    int TOGETHER = 6;

    /** Under which heading a hit stands. */
    enum Group {
        RECENT,
        KIND,
        REST
    }

    /** @param first whether its group's heading stands over it */
    record Found(Hit hit, Group group, boolean first) implements SearchLine {}

    record Nothing(String text) implements SearchLine {}

    /** The kinds in the order of their best hits, the best of each kind together, then the rest as they are ranked. */
    static List<SearchLine> grouped(List<Hit> ranked) {
        var kinds = new LinkedHashMap<Kind, List<Hit>>();
        var rest = new ArrayList<Hit>();
        for (var hit : ranked) {
            var together = kinds.computeIfAbsent(hit.kind(), k -> new ArrayList<>());
            (together.size() < TOGETHER ? together : rest).add(hit);
        }
        if (kinds.size() == 1) {
            return under(Group.KIND, ranked);
        }
        return Stream.concat(
                        kinds.values().stream().flatMap(hits -> under(Group.KIND, hits).stream()),
                        under(Group.REST, rest).stream())
                .toList();
    }

    static List<SearchLine> under(Group group, List<Hit> hits) {
        var lines = new ArrayList<SearchLine>();
        for (var hit : hits) {
            lines.add(new Found(hit, group, lines.isEmpty()));
        }
        return lines;
    }
}
