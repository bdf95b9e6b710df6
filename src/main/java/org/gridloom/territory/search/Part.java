package org.gridloom.territory.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gridloom.territory.search.Match.Fit;

/**
 * The entries of one street and source, packed into arrays: about 200 bytes a building. Never changes. Entries are in the order in which equally good
 * hits are listed.
 */
final class Part {

    /** Between the fields of an entry. */
    private static final int FIELD_END = -1;

    /** So many times as many as may be offered: the rest may lack a token, or be out of the reader's scope. */
    private static final int LOOKED_AT = 20;

    private static final Comparator<Entry> IN_ORDER = Comparator.comparing(Entry::kind)
            .thenComparing(e -> e.title().length())
            .thenComparing(Entry::code)
            .thenComparing(Entry::title)
            .thenComparing(Entry::id);

    private final byte[] kinds;
    private final String[] layers;
    private final long[] ids;
    private final String[] codes;
    private final byte[] texts;
    private final int[] textAt;
    private final int[] words;
    private final int[] wordsAt;
    private final Vocabulary vocabulary;
    private final int[] entriesOf;
    private final int[] entriesOfAt;

    Part(List<Entry> unsorted) {
        var entries = unsorted.stream().sorted(IN_ORDER).toList();
        int size = entries.size();
        kinds = new byte[size];
        layers = new String[size];
        ids = new long[size];
        codes = new String[size];
        textAt = new int[size + 1];
        wordsAt = new int[size + 1];
        var shared = new HashMap<String, String>();
        var numbers = new LinkedHashMap<String, Integer>();
        var bytes = new ByteArrayOutputStream();
        var sequence = new ArrayList<Integer>();
        for (int e = 0; e < size; e++) {
            var entry = entries.get(e);
            kinds[e] = (byte) entry.kind().ordinal();
            layers[e] = shared.computeIfAbsent(entry.layer(), l -> l);
            ids[e] = entry.id();
            codes[e] = shared.computeIfAbsent(entry.code(), c -> c);
            bytes.writeBytes((entry.title() + '\n' + entry.detail()).getBytes(StandardCharsets.UTF_8));
            textAt[e + 1] = bytes.size();
            field(entry.title(), numbers, sequence);
            entry.also().forEach(text -> field(text, numbers, sequence));
            wordsAt[e + 1] = sequence.size();
        }
        texts = bytes.toByteArray();
        words = sequence.stream().mapToInt(Integer::intValue).toArray();
        vocabulary = new Vocabulary(List.copyOf(numbers.keySet()));
        entriesOfAt = new int[numbers.size() + 1];
        entriesOf = invert();
    }

    private static void field(String text, Map<String, Integer> numbers, List<Integer> sequence) {
        for (var word : Word.of(text)) {
            var number = numbers.get(word.text());
            if (number == null) {
                number = numbers.size();
                numbers.put(word.text(), number);
            }
            sequence.add(number);
        }
        sequence.add(FIELD_END);
    }

    /** For each word the entries that have it, one after the other; an entry is there as often as it has the word. */
    private int[] invert() {
        for (int word : words) {
            if (word != FIELD_END) {
                entriesOfAt[word + 1]++;
            }
        }
        Arrays.parallelPrefix(entriesOfAt, Integer::sum);
        var next = entriesOfAt.clone();
        var entries = new int[entriesOfAt[entriesOfAt.length - 1]];
        for (int e = 0; e < ids.length; e++) {
            for (int i = wordsAt[e]; i < wordsAt[e + 1]; i++) {
                if (words[i] != FIELD_END) {
                    entries[next[words[i]]++] = e;
                }
            }
        }
        return entries;
    }

    int size() {
        return ids.length;
    }

    /** Where the entry of a thing is, or -1. */
    int entryOf(String layer, long id) {
        for (int e = 0; e < ids.length; e++) {
            if (ids[e] == id && layers[e].equals(layer)) {
                return e;
            }
        }
        return -1;
    }

    String code(int entry) {
        return codes[entry];
    }

    Hit hit(int entry, Query query) {
        var text = new String(texts, textAt[entry], textAt[entry + 1] - textAt[entry], StandardCharsets.UTF_8);
        int split = text.indexOf('\n');
        var title = text.substring(0, split);
        var detail = text.substring(split + 1);
        return new Hit(
                Kind.values()[kinds[entry]],
                layers[entry],
                ids[entry],
                title,
                detail,
                codes[entry],
                null,
                query.marks(title),
                query.marksBeside(title, detail));
    }

    /** Offers what has all tokens; where very many have, the first {@code most}. */
    void find(Query query, Predicate<String> admitted, int most, Ranked best) {
        int tokens = query.tokens().size();
        var fits = new byte[tokens][];
        int rarest = -1;
        long fewest = Long.MAX_VALUE;
        for (int t = 0; t < tokens; t++) {
            fits[t] = vocabulary.fits(query.tokens().get(t), query.nearly());
            long count = 0;
            for (int w = 0; w < fits[t].length; w++) {
                count += fits[t][w] == Vocabulary.NONE ? 0 : entriesOfAt[w + 1] - entriesOfAt[w];
            }
            if (query.mayMiss(t)) {
                continue;
            }
            if (count == 0) {
                return;
            }
            if (count < fewest) {
                fewest = count;
                rarest = t;
            }
        }
        if (rarest >= 0) {
            offer(query, fits, fits[rarest], admitted, most, best);
        }
    }

    private void offer(Query query, byte[][] fits, byte[] rarest, Predicate<String> admitted, int most, Ranked best) {
        int offered = 0;
        int looked = 0;
        var seen = new BitSet(ids.length);
        // The words that fit best first, so that it is others that are left out where there are too many.
        for (int fit = 0; fit <= Fit.NEARLY.ordinal(); fit++) {
            for (int w = 0; w < rarest.length; w++) {
                for (int i = entriesOfAt[w]; Vocabulary.fit(rarest[w]) == fit && i < entriesOfAt[w + 1]; i++) {
                    int e = entriesOf[i];
                    if (!seen.get(e)) {
                        seen.set(e);
                        var score = score(e, query, fits);
                        if (score >= 0 && admitted.test(codes[e])) {
                            best.offer(score, kinds[e], titleLength(e), e);
                            offered++;
                        }
                        if (offered == most || ++looked == LOOKED_AT * most) {
                            return;
                        }
                    }
                }
            }
        }
    }

    /** All of a kind. */
    void all(Kind kind, Predicate<String> admitted, Ranked best) {
        for (int e = 0; e < ids.length; e++) {
            if (kinds[e] == kind.ordinal() && admitted.test(codes[e])) {
                best.offer(0, kinds[e], 0, e);
            }
        }
    }

    /** In bytes, which is long enough an estimate of a length. */
    private int titleLength(int entry) {
        int at = textAt[entry];
        while (texts[at] != '\n') {
            at++;
        }
        return at - textAt[entry];
    }

    private int score(int entry, Query query, byte[][] fits) {
        int sum = 0;
        boolean bySound = false;
        int worst = 0;
        for (int t = 0; t < fits.length; t++) {
            byte best = Vocabulary.NONE;
            for (int i = wordsAt[entry]; i < wordsAt[entry + 1]; i++) {
                if (words[i] != FIELD_END && Vocabulary.fit(fits[t][words[i]]) < Vocabulary.fit(best)) {
                    best = fits[t][words[i]];
                }
            }
            if (best == Vocabulary.NONE) {
                if (!query.mayMiss(t)) {
                    return -1;
                }
                best = (byte) Fit.MISSING.ordinal();
            }
            sum += Vocabulary.fit(best);
            worst = Math.max(worst, Vocabulary.fit(best));
            bySound |= Vocabulary.bySound(best);
        }
        return Ranked.score(form(entry, fits, worst), bySound, sum);
    }

    private Ranked.Form form(int entry, byte[][] fits, int worst) {
        if (worst >= Fit.NEARLY.ordinal()) {
            return Ranked.Form.NEARLY;
        }
        var form = worst <= Fit.START.ordinal() ? Ranked.Form.WORD_STARTS : Ranked.Form.INSIDE;
        int field = wordsAt[entry];
        for (int i = wordsAt[entry]; i < wordsAt[entry + 1]; i++) {
            if (words[i] == FIELD_END) {
                if (startsWith(field, i, fits)) {
                    var whole = i - field == fits.length && lastIsWhole(i - 1, fits);
                    return whole ? Ranked.Form.WHOLE : Ranked.Form.START;
                }
                field = i + 1;
            }
        }
        return form;
    }

    /** Whether the field's first words are the tokens, one after the other, the last of them perhaps not to its end. */
    private boolean startsWith(int from, int to, byte[][] fits) {
        if (to - from < fits.length) {
            return false;
        }
        for (int t = 0; t < fits.length; t++) {
            int allowed = t == fits.length - 1 ? Fit.START.ordinal() : Fit.WHOLE.ordinal();
            if (Vocabulary.fit(fits[t][words[from + t]]) > allowed) {
                return false;
            }
        }
        return true;
    }

    private boolean lastIsWhole(int at, byte[][] fits) {
        return Vocabulary.fit(fits[fits.length - 1][words[at]]) == Fit.WHOLE.ordinal();
    }
}
