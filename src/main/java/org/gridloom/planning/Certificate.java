package org.gridloom.planning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.rules.CertifiedPlan;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What is kept with a plan that took force: the rules and settings it was held against, what they said, what was waived and why, and which unit is in
 * which grid.
 *
 * @param settings the numbers that the rules went by
 * @param findings those that stood: errors that were waived, warnings, silenced or not, and what is shown
 * @param assignment unit numbers by grid code, both ascending
 * @param micro unit numbers by micro-grid code, both ascending; absent in certificates from before there were any
 * @param cover that the grids cover the community exactly; absent in certificates from before it was kept
 * @param hash see {@link CertifiedPlan#hash(long, java.util.SortedMap, java.util.SortedMap)}
 */
public record Certificate(
        long plan,
        String community,
        long unitSet,
        int revision,
        Instant inForceFrom,
        String takenForceBy,
        List<Rule> rules,
        RuleSet settings,
        List<Result> findings,
        List<Waiver> waivers,
        List<Silence> silences,
        TreeMap<String, List<Integer>> assignment,
        @Nullable TreeMap<String, List<Integer>> micro,
        CertifiedPlan.@Nullable Cover cover,
        String hash) {

    /** A finding that stood when the plan took force. */
    public record Result(String subject, @Nullable String grid, Map<String, Number> numbers) {
        static Result of(Finding finding) {
            return new Result(finding.subject(), finding.grid().orElse(null), finding.numbers());
        }
    }

    /** What of it can be verified later. */
    public CertifiedPlan certified() {
        return new CertifiedPlan(unitSet, assignment, micro, hash, cover);
    }
}
