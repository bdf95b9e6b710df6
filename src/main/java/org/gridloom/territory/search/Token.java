package org.gridloom.territory.search;

import java.util.Optional;
import org.gridloom.territory.search.Match.Fit;
import org.gridloom.territory.search.Word.Script;

/** One word that somebody typed, compared with the words that things are called by. */
record Token(String text, Script script) {

    /** Shorter ones would be nearly everything. */
    private static final int LETTERS_TO_FORGIVE = 4;

    private static final int CHARACTERS_TO_FORGIVE = 2;

    private static final int DIGITS_TO_FIND_INSIDE = 4;

    /** @param nearly whether a slip is forgiven: a letter wrong, a character that sounds the same, a word too much */
    Optional<Match> match(String word, boolean nearly) {
        var exact = exactly(word);
        return exact.isPresent() || !nearly ? exact : nearly(word);
    }

    private Optional<Match> exactly(String word) {
        var other = Script.of(word);
        return switch (script) {
            case HAN -> other == Script.HAN ? inside(word) : Optional.empty();
            case DIGITS -> other == Script.DIGITS ? number(word) : Optional.empty();
            case LETTERS ->
                switch (other) {
                    case LETTERS -> inside(word);
                    case HAN -> sound(word);
                    case DIGITS -> Optional.empty();
                };
        };
    }

    private Optional<Match> inside(String word) {
        int from = word.indexOf(text);
        return from < 0 ? Optional.empty() : Optional.of(Match.at(word, from, from + text.length(), false));
    }

    /** 3 is 3 and begins 31, and is the number of 003; what is inside a number is looked for by longer parts of it only. */
    private Optional<Match> number(String word) {
        var bare = withoutZeros(word);
        if (bare.length() < word.length() && bare.equals(withoutZeros(text)) && !text.equals(word)) {
            return Optional.of(new Match(Fit.START, false, word.length() - bare.length(), word.length()));
        }
        return inside(word).filter(match -> match.fit() != Fit.INNER || text.length() >= DIGITS_TO_FIND_INSIDE);
    }

    private static String withoutZeros(String digits) {
        int i = 0;
        while (i < digits.length() - 1 && digits.charAt(i) == '0') {
            i++;
        }
        return digits.substring(i);
    }

    private Optional<Match> sound(String word) {
        for (int from = 0; from < word.length(); from++) {
            int end = Pinyin.end(word, from, text);
            if (end >= 0) {
                return Optional.of(Match.at(word, from, end, true));
            }
        }
        return Optional.empty();
    }

    private Optional<Match> nearly(String word) {
        return switch (script) {
            case DIGITS -> Optional.empty();
            case HAN -> Script.of(word) == Script.HAN ? nearlyWritten(word) : Optional.empty();
            case LETTERS -> Script.of(word) == Script.HAN ? nearlySpelt(word) : Optional.empty();
        };
    }

    /** A district or "the estate" too much before or after the word; or characters that sound alike, one of them even wrong. */
    private Optional<Match> nearlyWritten(String word) {
        if (text.length() < CHARACTERS_TO_FORGIVE || word.length() < CHARACTERS_TO_FORGIVE) {
            return Optional.empty();
        }
        if (text.contains(word)) {
            return Optional.of(Match.nearly(0, word.length()));
        }
        int wrongAllowed = text.length() > CHARACTERS_TO_FORGIVE ? 1 : 0;
        for (int from = 0; from + text.length() <= word.length(); from++) {
            int wrong = 0;
            for (int i = 0; i < text.length() && wrong <= wrongAllowed; i++) {
                char typed = text.charAt(i);
                char meant = word.charAt(from + i);
                wrong += typed == meant || Pinyin.sameSound(typed, meant) ? 0 : 1;
            }
            if (wrong <= wrongAllowed) {
                return Optional.of(Match.nearly(from, from + text.length()));
            }
        }
        return Optional.empty();
    }

    /** Sounds that some do not part, a letter too much, or two that changed places. */
    private Optional<Match> nearlySpelt(String word) {
        var alike = Pinyin.alike(text);
        for (int from = 0; from < word.length(); from++) {
            int end = Pinyin.endAlike(word, from, alike);
            for (int i = 0; end < 0 && text.length() >= LETTERS_TO_FORGIVE && i < text.length(); i++) {
                end = Pinyin.end(word, from, text.substring(0, i) + text.substring(i + 1));
                if (end < 0 && i + 1 < text.length()) {
                    end = Pinyin.end(
                            word,
                            from,
                            text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2));
                }
            }
            if (end >= 0) {
                return Optional.of(Match.nearly(from, end));
            }
        }
        return Optional.empty();
    }
}
