package org.gridloom.shell;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A card of the opening page, as values; the shell alone draws it, so that all of them look the same. Texts are those a person reads. */
public sealed interface HomeCard {

    String title();

    /** A row of numbers. Each opens the list of what it counts. */
    record Figures(String title, List<Figure> figures) implements HomeCard {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /**
     * The first of a list, most urgent first.
     *
     * @param empty said where there is no line: what to do next
     * @param way opens the whole list
     */
    record Lines(String title, List<Line> lines, String empty, Way way) implements HomeCard {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param note what the number is of, where its label does not say; a share names its numerator and denominator
     * @param address the list of what is counted, as a route with its filter; what begins with a slash is no view of the portal
     */
    record Figure(String value, String label, @Nullable String note, Tone tone, String address) {}

    /**
     * @param value at the right: a number or a deadline
     * @param share of the longest bar beside this line, from 0 to 1; nothing where lines are not compared
     */
    record Line(String text, String note, String value, Tone tone, OptionalDouble share, String address) {}

    record Way(String label, String address) {}

    /** How much something wants to be looked at. */
    enum Tone {
        PLAIN,
        GOOD,
        SOON,
        LATE;

        /** For a number that is bad as soon as there is any. */
        public Tone ifAny(long count) {
            return count > 0 ? this : PLAIN;
        }
    }
}
