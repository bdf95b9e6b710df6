package org.gridloom.territory.search;

/**
 * How well a token fits a word, and which part of it.
 *
 * @param bySound typed as pinyin
 * @param from the first character of the word that is meant
 * @param to the one after the last
 */
record Match(Fit fit, boolean bySound, int from, int to) {

    /** From best to worst; the number counts against a hit. */
    enum Fit {
        WHOLE,
        START,
        INNER,
        NEARLY,
        MISSING
    }

    static Match at(String word, int from, int to, boolean bySound) {
        var fit = from > 0 ? Fit.INNER : to < word.length() ? Fit.START : Fit.WHOLE;
        return new Match(fit, bySound, from, to);
    }

    static Match nearly(int from, int to) {
        return new Match(Fit.NEARLY, false, from, to);
    }
}
