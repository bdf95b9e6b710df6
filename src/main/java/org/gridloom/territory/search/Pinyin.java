package org.gridloom.territory.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * How Chinese characters are typed by their sound: whole syllables (binheyuan), initials (bhy), or any mixture (bheyuan). Every reading of a character
 * counts, since a name does not say which one is its own: 重 is zhong and chong. Letters are a to z, ü is v.
 */
final class Pinyin {

    private static final String[] NONE = {};
    private static final AtomicReferenceArray<String[]> READINGS = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);
    private static final AtomicReferenceArray<String[]> ALIKE = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    private Pinyin() {}

    /** Its readings without tones, each once; none where it has no known one. */
    static String[] readings(char c) {
        var known = READINGS.get(c);
        if (known == null) {
            known = Character.isIdeographic(c) || c == '〇'
                    ? PinyinHelper.toPinyinList(c, PinyinStyleEnum.INPUT).stream()
                            .filter(reading -> reading.chars().allMatch(l -> l >= 'a' && l <= 'z'))
                            .distinct()
                            .toArray(String[]::new)
                    : NONE;
            READINGS.set(c, known);
        }
        return known;
    }

    /** Where the characters that these letters stand for end, if they stand for some from this one on; otherwise -1. */
    static int end(String word, int from, String letters) {
        return end(word, from, letters, 0, false);
    }

    /** The same for who does not part zh from z, ng from n, or l from n, as in much of the south. Give it letters that are {@link #alike}. */
    static int endAlike(String word, int from, String letters) {
        return end(word, from, letters, 0, true);
    }

    private static int end(String word, int character, String letters, int letter, boolean alike) {
        if (letter == letters.length()) {
            return character;
        }
        if (character == word.length()) {
            return -1;
        }
        for (var reading : alike ? alikeReadings(word.charAt(character)) : readings(word.charAt(character))) {
            int common = common(reading, letters, letter);
            if (common == 0) {
                continue;
            }
            if (letter + common == letters.length()) {
                return character + 1; // the last syllable may be unfinished
            }
            int end = common == reading.length() ? end(word, character + 1, letters, letter + common, alike) : -1;
            int initial = initial(reading);
            if (end < 0 && initial == 2 && common >= 2) {
                end = end(word, character + 1, letters, letter + 2, alike);
            }
            if (end < 0) {
                end = end(word, character + 1, letters, letter + 1, alike);
            }
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** Whether the two may sound the same. */
    static boolean sameSound(char one, char other) {
        for (var reading : readings(one)) {
            for (var another : readings(other)) {
                if (reading.equals(another)) {
                    return true;
                }
            }
        }
        return false;
    }

    static String alike(String letters) {
        return letters.replace("zh", "z")
                .replace("ch", "c")
                .replace("sh", "s")
                .replace("ng", "n")
                .replace('l', 'n');
    }

    private static String[] alikeReadings(char c) {
        var known = ALIKE.get(c);
        if (known == null) {
            known = Arrays.stream(readings(c)).map(Pinyin::alike).distinct().toArray(String[]::new);
            ALIKE.set(c, known);
        }
        return known;
    }

    private static int common(String reading, String letters, int from) {
        int most = Math.min(reading.length(), letters.length() - from);
        int i = 0;
        while (i < most && reading.charAt(i) == letters.charAt(from + i)) {
            i++;
        }
        return i;
    }

    private static int initial(String reading) {
        return reading.length() > 1 && reading.charAt(1) == 'h' && "zcs".indexOf(reading.charAt(0)) >= 0 ? 2 : 1;
    }
}
