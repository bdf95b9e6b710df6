package org.gridloom.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param hash SHA-256 in hex over unit set and assignment, see {@link #hash}
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
        String hash) {

    /** A finding that stood when the plan took force. */
    public record Result(String subject, @Nullable String grid, Map<String, Number> numbers) {
        static Result of(Finding finding) {
            return new Result(finding.subject(), finding.grid().orElse(null), finding.numbers());
        }
    }

    /** Over a line {@code unit set <id>} and then a line {@code <code>: <unit>,<unit>,…} for each grid in the order of codes. */
    static String hash(long unitSet, TreeMap<String, List<Integer>> assignment) {
        var text = new StringBuilder("unit set ").append(unitSet).append('\n');
        assignment.forEach((code, units) -> {
            text.append(code).append(": ");
            text.append(String.join(",", units.stream().map(String::valueOf).toList()));
            text.append('\n');
        });
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
