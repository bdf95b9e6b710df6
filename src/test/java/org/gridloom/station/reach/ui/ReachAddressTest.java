package org.gridloom.station.reach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.gridloom.station.StationKind;
import org.gridloom.station.reach.ReachFigures.Level;
import org.gridloom.station.reach.Within;
import org.gridloom.station.reach.ui.ReachAddress.Open;
import org.gridloom.station.reach.ui.ReachAddress.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachAddressTest {

    private static final ReachAddress FULL = new ReachAddress(
            Within.FIVE,
            Set.of(StationKind.MEALS, StationKind.HEALTH),
            new Open.At(LocalDateTime.parse("2026-11-21T19:30")),
            Level.GRID,
            "340899001002",
            new Place(117.063324, 30.665779));

    @Test
    void anAddressShowsWhatItWasTakenFrom() {
        assertThat(ReachAddress.of(FULL.query())).isEqualTo(FULL);
        assertThat(ReachAddress.of(FULL.open(new Open.Now()).query())).isEqualTo(FULL.open(new Open.Now()));
    }

    @Test
    void thePlainPageHasAPlainAddress() {
        assertThat(ReachAddress.PLAIN.query().getQueryString()).isEmpty();
        assertThat(ReachAddress.of(QueryParameters.empty())).isEqualTo(ReachAddress.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minutes=7",
                "minutes=fifteen",
                "kinds=NONE",
                "open=yesterday",
                "by=house",
                "place=12",
                "place=34089900100x",
                "from=here",
                "from=117.1"
            })
    void whatAnAddressSaysWronglyIsNotSaid(String query) {
        assertThat(ReachAddress.of(QueryParameters.fromString(query))).isEqualTo(ReachAddress.PLAIN);
    }

    @Test
    void timesAreThoseOfTheClockOnTheWall() {
        assertThat(FULL.question(Instant.EPOCH).openAt()).isEqualTo(Instant.parse("2026-11-21T11:30:00Z"));
        assertThat(ReachAddress.PLAIN.question(Instant.EPOCH).openAt()).isNull();
    }
}
