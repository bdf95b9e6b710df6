package org.gridloom.territory.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run of one script in a text: Chinese characters, digits, or other letters, in lower case and half width. A dot or dash between two runs of the same
 * script does not part them, as in 万科·城市花园.
 *
 * @param at where in the text each of its characters stands
 */
record Word(String text, Script script, int[] at) {

    enum Script {
        HAN,
        DIGITS,
        LETTERS;

        static Script of(String word) {
            return of(word.charAt(0));
        }

        private static Script of(char c) {
            if (c >= '0' && c <= '9') {
                return DIGITS;
            }
            // Of the characters beyond the first plane only rare Chinese ones occur in names.
            return Character.isIdeographic(c) || Character.isSurrogate(c) || c == '〇' ? HAN : LETTERS;
        }
    }

    private static final String JOINS = "·•・‧-‐–—";

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var run = new StringBuilder();
        var at = new int[text.length()];
        var joined = false;
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            if (JOINS.indexOf(c) >= 0) {
                joined = true;
                continue;
            }
            var holds = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '〇';
            var sameScript = holds && !run.isEmpty() && Script.of(run.charAt(0)) == Script.of(c);
            // 20260101-0001 is two numbers.
            var goesOn = sameScript && !(joined && Script.of(c) == Script.DIGITS);
            if (!goesOn) {
                end(words, run, at);
            }
            if (holds) {
                at[run.length()] = i;
                run.append(c);
            }
            joined = false;
        }
        end(words, run, at);
        return words;
    }

    private static void end(List<Word> words, StringBuilder run, int[] at) {
        if (!run.isEmpty()) {
            words.add(new Word(run.toString(), Script.of(run.charAt(0)), Arrays.copyOf(at, run.length())));
            run.setLength(0);
        }
    }

    private static char folded(char c) {
        char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        char low = Character.toLowerCase(half);
        return low == 'ü' ? 'v' : low;
    }
}
