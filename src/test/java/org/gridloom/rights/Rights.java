package org.gridloom.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridloom.As;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;

/** The table {@code rights.txt}: what there is to call, who may call it, and what the caller's scope does there. */
record Rights(Map<String, Line> lines) {

    /** Who walks, in the order of the table's letters. */
    enum Walker {
        NOBODY,
        PLANNER,
        APPROVER,
        DISPATCHER,
        LEADER,
        GRID_WORKER,
        ADMIN,
        /** Another system, by its API key. */
        SYSTEM;

        private static final String LETTERS = "NPVDLWAS";

        char letter() {
            return LETTERS.charAt(ordinal());
        }

        /** Whether this is a person, who has an account and a session. */
        boolean logsIn() {
            return this != NOBODY && this != SYSTEM;
        }

        Role role() {
            return Role.valueOf(name());
        }

        /** Of an account with this role that sees everything. */
        String wide() {
            return "walks-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Of an account with this role that sees one community. */
        String narrow() {
            return "narrow-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        As asWide() {
            return new As(wide(), role());
        }

        As asNarrow() {
            return new As(narrow(), role());
        }

        static void createAccounts(Accounts accounts, Scope narrow) {
            for (var walker : EnumSet.range(PLANNER, ADMIN)) {
                SystemAccount.act(() -> accounts.create(walker.wide(), walker.wide(), walker.role(), Scope.EVERYTHING));
                if (walker != ADMIN) {
                    SystemAccount.act(() -> accounts.create(walker.narrow(), walker.narrow(), walker.role(), narrow));
                }
            }
        }
    }

    /** What a scope does. */
    enum Reach {
        /** There is nothing of the territory in it. */
        NONE,
        /** The answer keeps to the scope. */
        SEES,
        /** What lies outside of the scope is not changed. */
        CHANGES,
        /** It works on what its caller was given by something above. */
        GIVEN,
        /** It is for administrators, who have the whole territory. */
        WHOLE
    }

    record Line(Set<Walker> allowed, Reach reach) {}

    static Rights read() {
        try (var table = Rights.class.getResourceAsStream("/rights.txt")) {
            var lines = new LinkedHashMap<String, Line>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        var columns = line.strip().split(" {2,}");
                        lines.put(
                                columns[0],
                                new Line(walkers(columns[1]), Reach.valueOf(columns[2].toUpperCase(Locale.ROOT))));
                    });
            return new Rights(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Walker> walkers(String letters) {
        var walkers = EnumSet.noneOf(Walker.class);
        for (var walker : Walker.values()) {
            if (letters.indexOf(walker.letter()) >= 0) {
                walkers.add(walker);
            }
        }
        return walkers;
    }

    static String letters(Set<Walker> walkers) {
        var letters = new StringBuilder();
        for (var walker : Walker.values()) {
            letters.append(walkers.contains(walker) ? walker.letter() : '.');
        }
        return letters.toString();
    }

    /** Name and letters, to be compared with what the walk found. */
    Map<String, String> starting(String kind) {
        var found = new TreeMap<String, String>();
        lines.forEach((name, line) -> {
            if (name.startsWith(kind + " ")) {
                found.put(name, letters(line.allowed()));
            }
        });
        return found;
    }
}
