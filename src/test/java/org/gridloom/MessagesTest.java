package org.gridloom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
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

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
