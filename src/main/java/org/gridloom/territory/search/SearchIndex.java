package org.gridloom.territory.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Answers while one types. It is made of parts, one for each street and source, so that a change reads little anew. Never changes; {@link #with} and
 * {@link #without} make the next one.
 */
public final class SearchIndex {

    /** Of no entry. */
    public static final SearchIndex EMPTY = new SearchIndex(new TreeMap<>());

    /** How many hits one question weighs, whatever it asks: a single letter fits nearly all, and nobody reads further than a screen. */
    private static final int MOST_WEIGHED = 20_000;

    private static final int FEWEST_OF_A_PART = 60;

    private final TreeMap<String, Part> byName;
    private final Part[] parts;

    private SearchIndex(TreeMap<String, Part> byName) {
        if (byName.size() > Ranked.MOST_PARTS) {
            throw new IllegalArgumentException("Too many parts: " + byName.size());
        }
        this.byName = byName;
        parts = byName.values().toArray(Part[]::new);
    }

    /** With this in the place of the part of that name, or beside the others. */
    public SearchIndex with(String name, List<Entry> entries) {
        var next = new TreeMap<>(byName);
        next.put(name, new Part(entries));
        return new SearchIndex(next);
    }

    /** The same for many parts at once. */
    public SearchIndex with(Map<String, List<Entry>> named) {
        var next = new TreeMap<>(byName);
        named.forEach((name, entries) -> next.put(name, new Part(entries)));
        return new SearchIndex(next);
    }

    /** Without the parts whose names say so. */
    public SearchIndex without(Predicate<String> names) {
        var next = new TreeMap<>(byName);
        next.keySet().removeIf(names);
        return new SearchIndex(next);
    }

    /** Number of entries. */
    public int size() {
        return Arrays.stream(parts).mapToInt(Part::size).sum();
    }

    /**
     * The best hits first. Where nothing fits exactly, what nearly does; where nothing is asked, all communities.
     *
     * @param admitted by the code that an entry belongs to
     */
    public List<Hit> find(String text, Predicate<String> admitted, int limit) {
        var query = Query.of(text);
        if (query.tokens().isEmpty() && !text.isBlank()) {
            return List.of();
        }
        var ranked = ranked(query, admitted, limit);
        if (ranked.isEmpty() && !query.tokens().isEmpty()) {
            query = query.forgiving();
            ranked = ranked(query, admitted, limit);
        }
        var asked = query;
        return Arrays.stream(ranked.inOrder())
                .mapToObj(number -> parts[Ranked.part(number)].hit(Ranked.entry(number), asked))
                .toList();
    }

    /** The thing that is drawn so, where it is still there. */
    public Optional<Hit> find(String layer, long id, Predicate<String> admitted) {
        for (var part : parts) {
            int entry = part.entryOf(layer, id);
            if (entry >= 0 && admitted.test(part.code(entry))) {
                return Optional.of(part.hit(entry, Query.of("")));
            }
        }
        return Optional.empty();
    }

    private Ranked ranked(Query query, Predicate<String> admitted, int limit) {
        var ranked = new Ranked(limit);
        int most = Math.max(FEWEST_OF_A_PART, MOST_WEIGHED / Math.max(1, parts.length));
        for (int i = 0; i < parts.length; i++) {
            ranked.from(i);
            if (query.tokens().isEmpty()) {
                parts[i].all(Kind.COMMUNITY, admitted, ranked);
            } else {
                parts[i].find(query, admitted, most, ranked);
            }
        }
        return ranked;
    }
}
