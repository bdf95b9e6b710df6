package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "陈晓明,13812345678,陈**,138****5678",
        "陈,5561234,陈**,*******",
        "'','','',''",
        "𠮷田,+86 138 1234 5678,𠮷**,+86****5678"
    })
    void showsTheFamilyNameAndTheEndsOfTheNumber(String name, String phone, String shownName, String shownPhone) {
        assertThat(new Contact(name, phone).masked()).isEqualTo(new Contact(shownName, shownPhone));
    }

    @Test
    void isMaskedAsText() {
        assertThat(new Contact("陈晓明", "13812345678")).hasToString("陈** 138****5678");
    }

    @ParameterizedTest
    @CsvSource({
        "请打 13812345678 找我,请打 **** 找我",
        "电话 138-1234-5678。,电话 ****。",
        "身份证 340811199001011234,身份证 ****",
        "3号楼2单元501漏水,3号楼2单元501漏水"
    })
    void hidesNumbersLongEnoughToCallSomebody(String text, String hidden) {
        assertThat(Contact.maskNumbers(text)).isEqualTo(hidden);
    }
}
