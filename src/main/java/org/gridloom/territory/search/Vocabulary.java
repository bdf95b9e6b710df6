package org.gridloom.territory.search;

import java.util.List;
import org.gridloom.territory.search.Word.Script;

/** The different words of a part, and how a token fits each of them. There are far fewer words than things: a street's houses share them. */
final class Vocabulary {

    /** No fit at all. */
    static final byte NONE = Byte.MAX_VALUE;

    /** Added to the fit's number where the token was typed as pinyin. */
    static final byte BY_SOUND = 16;

    private static final int FIT = BY_SOUND - 1;

    private final String[] words;
    private final Script[] scripts;
    /** The letters with which some character of the word may begin, one bit each: most words are no match for a sound at a glance. */
    private final int[] initials;

    Vocabulary(List<String> words) {
        this.words = words.toArray(String[]::new);
        scripts = new Script[this.words.length];
        initials = new int[this.words.length];
        for (int i = 0; i < this.words.length; i++) {
            scripts[i] = Script.of(this.words[i]);
            initials[i] = scripts[i] == Script.HAN ? initials(this.words[i]) : 0;
        }
    }

    /** For each word the number of the fit, {@link #BY_SOUND} added where it was by sound, or {@link #NONE}. */
    byte[] fits(Token token, boolean nearly) {
        var fits = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            fits[i] = mayFit(token, i, nearly)
                    ? token.match(words[i], nearly).map(Vocabulary::code).orElse(NONE)
                    : NONE;
        }
        return fits;
    }

    static int fit(byte code) {
        return code == NONE ? NONE : code & FIT;
    }

    static boolean bySound(byte code) {
        return code != NONE && (code & BY_SOUND) != 0;
    }

    private boolean mayFit(Token token, int word, boolean nearly) {
        return switch (token.script()) {
            case DIGITS, HAN -> scripts[word] == token.script();
            case LETTERS ->
                scripts[word] == Script.LETTERS
                        || scripts[word] == Script.HAN
                                && (nearly || (initials[word] & bit(token.text().charAt(0))) != 0);
        };
    }

    private static byte code(Match match) {
        return (byte) (match.fit().ordinal() + (match.bySound() ? BY_SOUND : 0));
    }

    private static int initials(String word) {
        int bits = 0;
        for (int i = 0; i < word.length(); i++) {
            for (var reading : Pinyin.readings(word.charAt(i))) {
                bits |= bit(reading.charAt(0));
            }
        }
        return bits;
    }

    private static int bit(char letter) {
        return letter >= 'a' && letter <= 'z' ? 1 << (letter - 'a') : 0;
    }
}
