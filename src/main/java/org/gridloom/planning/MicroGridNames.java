package org.gridloom.planning;

import java.util.regex.Pattern;

/** What micro-grids are called that nobody named: 微网格 with their number inside their grid. */
final class MicroGridNames {

    private static final String WORD = "微网格";
    private static final Pattern GIVEN = Pattern.compile(WORD + "\\d+");

    private MicroGridNames() {}

    static String of(int sequence) {
        return WORD + sequence;
    }

    /** Whether a name says no more than the number. */
    static boolean isGiven(String name) {
        return GIVEN.matcher(name).matches();
    }
}
