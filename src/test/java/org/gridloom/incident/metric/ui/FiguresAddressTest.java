package org.gridloom.incident.metric.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import org.gridloom.figures.Period;
import org.gridloom.incident.metric.Basis;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.junit.jupiter.api.Test;

class FiguresAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void aLinkSaysAllThatIsShown() {
        var address = new FiguresAddress(
                Question.of(Period.parse("2026-Q3").orElseThrow())
                        .by(Basis.TODAY)
                        .only(Grouping.COMMUNITY, "340811002001")
                        .only(Grouping.OWNER, "PERSON li&shi")
                        .only(Grouping.GRID, ""),
                Grouping.CLASS);

        var page = new Location(address.page()).getQueryParameters();
        var list = new Location(address.list(Tally.IN_TIME)).getQueryParameters();

        assertThat(FiguresAddress.read(page, TODAY)).isEqualTo(address);
        assertThat(FiguresAddress.read(list, TODAY)).isEqualTo(address);
        assertThat(FiguresAddress.tally(list)).isEqualTo(Tally.IN_TIME);
    }

    @Test
    void whatCannotBeReadCountsAsNotSaid() {
        var broken = new Location("figures?period=2026-13&basis=moon&by=&what=x").getQueryParameters();

        assertThat(FiguresAddress.read(broken, TODAY))
                .isEqualTo(
                        new FiguresAddress(Question.of(Period.parse("2026-11").orElseThrow()), Grouping.COMMUNITY));
        assertThat(FiguresAddress.tally(broken)).isEqualTo(Tally.RECEIVED);
    }
}
