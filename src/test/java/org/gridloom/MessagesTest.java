package org.gridloom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read is there in both languages. */
class MessagesTest {

    @ParameterizedTest
    @CsvSource({
        "/vaadin-i18n/translations_zh_CN.properties, /vaadin-i18n/translations_en.properties",
        "/org/gridloom/rules/words_zh.properties, /org/gridloom/rules/words.properties"
    })
    void bothLanguagesHaveTheSameKeys(String chineseFile, String englishFile) throws IOException {
        var chinese = read(chineseFile);
        var english = read(englishFile);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    /** Text that only the browser fills in is written in the same way, so that it is enough to look at all of them here. */
    @Test
    void everyTextThatANumberDecidesAboutReadsWell() throws IOException {
        var texts = read("/vaadin-i18n/translations_en.properties");
        var decided = texts.stringPropertyNames().stream()
                .filter(key -> texts.getProperty(key).contains(",choice,"))
                .toList();
        assertThat(decided).hasSizeGreaterThan(20);
        for (var key : decided) {
            for (int number : List.of(0, 1, 2)) {
                var said = MessageFormat.format(
                        texts.getProperty(key),
                        Collections.nCopies(8, (Object) number).toArray());
                assertThat(said).as(key).doesNotContain("choice", "{", "}");
                if (number == 1) {
                    assertThat(said).as(key).doesNotContainPattern("(?<!to )\\b1 (new )?\\w+s\\b");
                } else {
                    assertThat(said)
                            .as(key)
                            .doesNotContainPattern("\\b[02] (new )?(unit|household|error|plan|edit|grid)\\b");
                }
            }
        }
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
