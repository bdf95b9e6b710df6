package org.gridloom.incident.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.LATITUDE;

import java.time.Instant;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.table.WaitingMatters.Placing;
import org.gridloom.incident.table.WaitingMatters.WaitingMatter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came without a place, and where it goes. */
class WaitingMattersIT extends ClerksTable {

    @Autowired
    TableRecords records;

    @Test
    void aWaitingMatterThatIsPlacedGetsItsGrid() {
        bring(sheet(rows()));

        var placed = (Placing.Placed) asClerk(() -> waiting.place(source, "GD-3", IN_EAST, LATITUDE));

        assertThat(placed.grid()).isEqualTo(IncidentGround.EAST);
        assertThat(incident("GD-3").summary().grid()).isEqualTo(IncidentGround.EAST);
        assertThat(incident("GD-3").reportedGrid()).isEqualTo(IncidentGround.EAST);
        assertThat(waiting()).isEmpty();
        assertThat(asClerk(() -> waiting.place(source, "GD-3", IN_EAST, LATITUDE)))
                .isEqualTo(new Placing.NoLongerWaiting());

        assertThat(asClerk(() -> waiting.takeBack(placed))).isTrue();
        assertThat(waiting()).extracting(WaitingMatter::number).containsExactly("GD-3");
        assertThat(SystemAccount.act(() -> incidents.find(placed.incident()))).isEmpty();
    }

    @Test
    void aPlaceOutsideOfTheTerritoryIsNone() {
        bring(sheet(rows()));

        assertThat(asClerk(() -> waiting.place(source, "GD-3", IncidentGround.OUTSIDE, LATITUDE)))
                .isEqualTo(new Placing.OutsideTerritory());
    }

    @Test
    void aLaterTableMayBringThePlace() {
        bring(sheet(rows()));

        var later = bring(sheet(rows().replace("滨河路 9 号,,,", "滨河路 9 号," + IN_WEST + "," + LATITUDE + ",")));

        assertThat(later.result().count(RowOutcome.ADDED)).isEqualTo(1);
        assertThat(incident("GD-3").summary().grid()).isEqualTo(IncidentGround.WEST);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatWasSetAsideIsOutOfSightAndNotBroughtAgain() {
        bring(sheet(rows()));

        asClerk(() -> {
            waiting.setAside(source, "GD-3", true);
            return true;
        });
        bring(sheet(rows()));

        assertThat(waiting()).isEmpty();
        assertThat(asClerk(() -> waiting.list(true)))
                .extracting(WaitingMatter::number)
                .contains("GD-3");
    }

    @Test
    void whoReportedWhatNobodyPlacesIsForgottenAndTheMatterStillWaits() {
        bring(sheet(rows()));
        records.forgetContacts(Instant.now().minusSeconds(600));
        assertThat(stored()).as("not yet").contains("王五");

        assertThat(records.forgetContacts(Instant.now().plusSeconds(60))).isPositive();

        assertThat(stored()).doesNotContain("王五").contains("路灯不亮");
        assertThat(waiting()).extracting(WaitingMatter::number).containsExactly("GD-3");
    }

    private String stored() {
        return jdbc.sql("select waiting::text from table_record where source = ? and number = 'GD-3'")
                .param(source)
                .query(String.class)
                .single();
    }
}
