package org.gridloom.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.web.Open311Form.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Open311FormTest {

    private static final Map<String, String> GOOD = Map.of(
            "service_code", "SAFETY",
            "lat", "30.52",
            "long", "117.05",
            "description", "楼道堆物，请联系 13812345678\n在三楼",
            "first_name", "晓明",
            "last_name", "陈",
            "phone", "13812345678");

    @Test
    void readsAReport() {
        var report = ((Read.Good) Open311Form.read(GOOD)).report();

        assertThat(report.category()).isEqualTo(IncidentCategory.SAFETY);
        assertThat(report.longitude()).isEqualTo(117.05);
        assertThat(report.latitude()).isEqualTo(30.52);
        assertThat(report.contact().name()).isEqualTo("陈晓明");
        assertThat(report.title()).as("on every pin").isEqualTo("楼道堆物，请联系 ****");
    }

    @ParameterizedTest
    @CsvSource({
        "service_code,'',service_code is missing",
        "service_code,POTHOLE,service_code is none of services.json",
        "lat,'',lat is missing",
        "lat,91,lat is not a number between -90 and 90",
        "lat,NaN,lat is not a number",
        "long,abc,long is not a number between -180 and 180",
        "long,-180.5,long is not a number",
        "description,' ',description is missing"
    })
    void saysWhatIsWrong(String field, String value, String said) {
        var fields = new HashMap<>(GOOD);
        fields.put(field, value);

        assertThat(((Read.Bad) Open311Form.read(fields)).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo(400);
                    assertThat(error.description()).startsWith(said);
                });
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(((Read.Bad) Open311Form.read(Map.of())).errors()).hasSize(4);
    }
}
