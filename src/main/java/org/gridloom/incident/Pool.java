package org.gridloom.incident;

import java.util.Set;

/**
 * 工作组: several people, of whom any may take what is given to it.
 *
 * @param code small letters, digits and dashes
 * @param members usernames
 */
public record Pool(String code, String name, Set<String> members) {

    public static final int LONGEST_NAME = 40;

    public Pool {
        name = name.strip();
        members = Set.copyOf(members);
        if (!code.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("not the code of a pool: " + code);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a pool's name has 1 to " + LONGEST_NAME + " characters");
        }
    }
}
