package org.gridloom.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.DrawnArea;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskAddressTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var filter = new DeskFilter(
                "滨河 & 路",
                IncidentCategory.SAFETY,
                IncidentState.ACCEPTED,
                Focus.OVERDUE,
                "341799001001001",
                IncidentChannel.HOTLINE,
                DrawnArea.read("117.1_30.2*117.20001_30.2*117.2_30.30002").orElseThrow(),
                true);
        var written = new DeskAddress("20261121-0003", filter, "20261121-0001").location("incidents");

        assertThat(written.getPath()).isEqualTo("incidents/20261121-0003");
        assertThat(DeskAddress.followed(written.getQueryParameters())).contains("20261121-0001");
        assertThat(DeskAddress.read(written.getQueryParameters())).isEqualTo(filter);
    }

    @Test
    void theWholeDeskHasAShortAddress() {
        assertThat(IncidentsView.of(DeskFilter.OPEN)).isEqualTo("incidents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "focus=tomorrow",
                "category=",
                "state=CLOSED%00",
                "grid=1",
                "grid=3417990010010011",
                "closed=1",
                "channel=letter",
                "area=117.1_30.2*117.2_30.2",
                "area=117.1_30.2*117.2_30.2*",
                "area=117.1_30.2*117.2_30.2*117.2_99",
                "area=117.1_30.2*117.2_30.2*1e2_30.3",
                ""
            })
    void whatCannotBeReadCountsAsNotSaid(String query) {
        assertThat(DeskAddress.read(QueryParameters.fromString(query))).isEqualTo(DeskFilter.OPEN);
    }
}
