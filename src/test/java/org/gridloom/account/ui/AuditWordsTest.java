package org.gridloom.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

    /** What is written as such beside the call; a few acts come from further away. */
    private static final Pattern ACT =
            Pattern.compile("audit\\.record\\(\\s*(?:\\w+ \\? \"([a-z.]+)\" : )?\"([a-zA-Z.]+)\"");

    @Test
    void everyActThatIsWrittenDownHasItsWords() throws IOException {
        var acts = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                ACT.matcher(Files.readString(file)).results().forEach(match -> {
                    acts.add(match.group(2));
                    if (match.group(1) != null) {
                        acts.add(match.group(1));
                    }
                });
            }
        }
        assertThat(acts).hasSizeGreaterThan(40);
        var words = ResourceBundle.getBundle("vaadin-i18n/translations_en");
        assertThat(acts).allMatch(act -> words.containsKey(AuditWords.PREFIX + act));
    }

    @Test
    void anActWithoutWordsIsShownByItsCode() {
        assertThat(AuditWords.act("something.new")).isEqualTo("something.new");
    }
}
