package org.gridloom.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Findings in their stable order, by rule and then by subject, with a memory of what changed since it was last asked. */
final class Findings {

    private final Map<Rule, SortedMap<String, Finding>> byRule = new EnumMap<>(Rule.class);
    private final Map<String, Optional<Finding>> before = new LinkedHashMap<>();
    private final Map<String, Optional<Finding>> after = new LinkedHashMap<>();

    Findings() {
        for (var rule : Rule.values()) {
            byRule.put(rule, new TreeMap<>());
        }
    }

    /** Sets what there is to say about a subject. */
    void say(Rule rule, String subject, Optional<? extends Finding> finding) {
        var ofRule = Objects.requireNonNull(byRule.get(rule));
        Optional<Finding> now = finding.map(f -> f);
        var was = Optional.ofNullable(now.isPresent() ? ofRule.put(subject, now.get()) : ofRule.remove(subject));
        if (!was.equals(now)) {
            before.putIfAbsent(subject, was);
            after.put(subject, now);
        }
    }

    List<Finding> all() {
        var all = new ArrayList<Finding>();
        byRule.values().forEach(ofRule -> all.addAll(ofRule.values()));
        return List.copyOf(all);
    }

    List<Finding> appeared() {
        return after.values().stream().flatMap(Optional::stream).toList();
    }

    List<Finding> gone() {
        return before.values().stream().flatMap(Optional::stream).toList();
    }

    void forgetChanges() {
        before.clear();
        after.clear();
    }
}
