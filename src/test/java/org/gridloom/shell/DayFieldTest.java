package org.gridloom.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DayFieldTest {

    @Test
    void weeksAreChineseOnAChinesePage() {
        var words = DayField.words(Languages.CHINESE, "今天", "取消", "");
        assertThat(words.getMonthNames()).startsWith("1月").endsWith("12月");
        assertThat(words.getWeekdays()).containsExactly("星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六");
        assertThat(words.getWeekdaysShort()).containsExactly("日", "一", "二", "三", "四", "五", "六");
        assertThat(words.getFirstDayOfWeek()).isEqualTo(1);
    }

    @Test
    void andEnglishOnAnEnglishOne() {
        var words = DayField.words(Languages.ENGLISH, "Today", "Cancel", "");
        assertThat(words.getMonthNames()).startsWith("January").endsWith("December");
        assertThat(words.getWeekdaysShort()).startsWith("Sun", "Mon").endsWith("Sat");
    }

    @Test
    void daysAreWrittenAsOnAllScreensAndReadAsPeopleWriteThem() {
        var words = DayField.words(Languages.CHINESE, "", "", "");
        assertThat(words.getDateFormats().getFirst()).isEqualTo("yyyy-MM-dd");
        assertThat(words.getDateFormats()).contains("yyyy/M/d", "yyyy年M月d日");
    }
}
