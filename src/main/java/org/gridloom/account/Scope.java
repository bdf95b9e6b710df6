package org.gridloom.account;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The part of the territory an account sees and changes, as codes of districts, streets, communities or grids. A code stands for everything below
 * it, since each code begins with the one above; the empty code stands for the whole territory. Without any code nothing is seen, so that a code
 * that was lost or never given opens nothing.
 *
 * @param codes 6, 9, 12 or 15 digits, or the empty one
 */
public record Scope(Set<String> codes) {

    public static final Scope EVERYTHING = new Scope(Set.of(""));

    public static final Scope NOTHING = new Scope(Set.of());

    public Scope {
        for (var code : codes) {
            if (!code.matches("([0-9]{6}([0-9]{3}){0,3})?")) {
                throw new IllegalArgumentException("No code of a district, street, community or grid: " + code);
            }
        }
        codes = Set.copyOf(codes);
    }

    public static Scope of(String... codes) {
        return new Scope(Set.of(codes));
    }

    /** For the audit log: codes in order, {@code *} for everything. */
    @Override
    public String toString() {
        return isEverything() ? "*" : String.join(" ", new TreeSet<>(codes));
    }

    /** The codes as SQL takes them. */
    public String[] toArray() {
        return codes.toArray(String[]::new);
    }

    public boolean isEverything() {
        return codes.contains("");
    }

    public boolean isNothing() {
        return codes.isEmpty();
    }

    /** Whether what has this code lies wholly in the scope: what may be changed. */
    public boolean covers(String code) {
        return codes.stream().anyMatch(code::startsWith);
    }

    /** Whether any of what has this code lies in the scope: what may be seen. */
    public boolean touches(String code) {
        return covers(code) || codes.stream().anyMatch(own -> own.startsWith(code));
    }

    /** What of it lies in what has this code. */
    public Scope within(String code) {
        return covers(code)
                ? Scope.of(code)
                : new Scope(codes.stream().filter(own -> own.startsWith(code)).collect(Collectors.toSet()));
    }
}
