package org.gridloom.territory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridloom.territory.search.Hit.Mark;
import org.gridloom.territory.search.Word.Script;

/**
 * What somebody typed. Every token has to be found in a thing, in any order.
 *
 * @param nearly whether slips are forgiven, and a number that is not there
 */
record Query(List<Token> tokens, boolean nearly) {

    /** Nobody types more, and a pasted page shall not keep the portal busy. */
    private static final int MOST_CHARACTERS = 60;

    static Query of(String text) {
        var words = Word.of(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        return new Query(
                words.stream().map(w -> new Token(w.text(), w.script())).toList(), false);
    }

    Query forgiving() {
        return new Query(tokens, true);
    }

    /** A house number that nobody entered should not hide the street, nor should the 号 after it. */
    boolean mayMiss(int token) {
        return nearly
                && (isNumber(token)
                        || token > 0 && isNumber(token - 1) && text(token).length() == 1)
                && tokens.stream()
                        .anyMatch(other ->
                                other.script() != Script.DIGITS && other.text().length() > 1);
    }

    private boolean isNumber(int token) {
        return tokens.get(token).script() == Script.DIGITS;
    }

    private String text(int token) {
        return tokens.get(token).text();
    }

    /** The parts of a text that its tokens mean: for each the word it fits best. */
    List<Mark> marks(String text) {
        return marks(text, tokens);
    }

    /** The same of another text of the thing, for those tokens that mean nothing in the first. */
    List<Mark> marksBeside(String first, String text) {
        var words = Word.of(first);
        return marks(
                text,
                tokens.stream().filter(token -> best(token, words).isEmpty()).toList());
    }

    private List<Mark> marks(String text, List<Token> meant) {
        var words = Word.of(text);
        var marks = new ArrayList<Mark>();
        for (var token : meant) {
            best(token, words).ifPresent(marks::add);
        }
        marks.sort(Comparator.comparingInt(Mark::from));
        var apart = new ArrayList<Mark>();
        for (var mark : marks) {
            if (!apart.isEmpty() && mark.from() <= apart.getLast().to()) {
                var before = apart.removeLast();
                apart.add(new Mark(before.from(), Math.max(before.to(), mark.to())));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }

    private Optional<Mark> best(Token token, List<Word> words) {
        record Found(Word word, Match match) {}
        return words.stream()
                .flatMap(word -> token.match(word.text(), nearly).map(m -> new Found(word, m)).stream())
                .min(Comparator.comparing(found -> found.match().fit()))
                .map(found -> new Mark(
                        found.word().at()[found.match().from()],
                        found.word().at()[found.match().to() - 1] + 1));
    }
}
