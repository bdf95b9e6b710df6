package org.gridloom.incident.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.gridloom.incident.IncidentCategory;

/** What the words of tables mean here, as far as they are known: the file {@code words.properties}. */
final class TableWords {

    private static final Properties KNOWN = read();

    private TableWords() {}

    /** The likelier first. */
    static List<String> headings(Field field) {
        return words("field." + field);
    }

    static Optional<IncidentCategory> category(String text) {
        return meaning(text, "category.", IncidentCategory.values());
    }

    static Optional<RecordState> state(String text) {
        return meaning(text, "state.", RecordState.values());
    }

    static boolean isUrgent(String text) {
        return words("urgent").contains(bare(text));
    }

    /** As words are compared. */
    static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The one with the longest word that is in the text. */
    private static <E extends Enum<E>> Optional<E> meaning(String text, String prefix, E[] values) {
        record Found<E>(E value, int length) {}
        var bare = bare(text);
        var found = new ArrayList<Found<E>>();
        for (var value : values) {
            words(prefix + value.name()).stream()
                    .filter(word -> word.length() > 1 ? bare.contains(word) : bare.equals(word))
                    .mapToInt(String::length)
                    .max()
                    .ifPresent(length -> found.add(new Found<>(value, length)));
        }
        return found.stream().max(Comparator.comparingInt(Found::length)).map(Found::value);
    }

    private static List<String> words(String key) {
        return Arrays.stream(KNOWN.getProperty(key, "").split(","))
                .map(TableWords::bare)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(TableWords.class.getResourceAsStream("words.properties"), "words.properties"),
                StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
