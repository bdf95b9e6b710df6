package org.gridloom.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

    @Test
    void everyKnownActHasItsWords() {
        var words = ResourceBundle.getBundle("vaadin-i18n/translations_en");
        assertThat(AuditWords.KNOWN).allMatch(code -> words.containsKey("audit.act." + code));
    }

    @Test
    void anActWithoutWordsIsShownByItsCode() {
        assertThat(AuditWords.act("something.new")).isEqualTo("something.new");
    }
}
