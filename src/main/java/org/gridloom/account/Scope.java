package org.gridloom.account;

import java.util.Set;

/**
 * The part of the territory an account sees and changes, as codes of districts, streets, communities or grids. A code stands for everything below
 * it, since each code begins with the one above.
 *
 * @param codes 6, 9, 12 or 15 digits; none for the whole territory
 */
public record Scope(Set<String> codes) {

    public static final Scope EVERYTHING = new Scope(Set.of());

    public Scope {
        for (var code : codes) {
            if (!code.matches("[0-9]{6}([0-9]{3}){0,3}")) {
                throw new IllegalArgumentException("No code of a district, street, community or grid: " + code);
            }
        }
        codes = Set.copyOf(codes);
    }

    public boolean isEverything() {
        return codes.isEmpty();
    }

    /** Whether what has this code lies wholly in the scope: what may be changed. */
    public boolean covers(String code) {
        return isEverything() || codes.stream().anyMatch(code::startsWith);
    }

    /** Whether any of what has this code lies in the scope: what may be seen. */
    public boolean touches(String code) {
        return covers(code) || codes.stream().anyMatch(own -> own.startsWith(code));
    }
}
