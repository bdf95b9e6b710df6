package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgisTest
class PartsIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);
    private static final As ELSEWHERE = new As("parts-elsewhere", Role.DISPATCHER);
    private static final NewPart PIPE = new NewPart(IncidentCategory.LIVELIHOOD, "水管破裂", "先关阀门", true);

    @Autowired
    Incidents incidents;

    @Autowired
    Parts parts;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void twoGrids() {
        ground.prepare();
    }

    @Test
    void aPartIsAMatterOfItsOwnAtTheSamePlace() {
        var parent = reported();
        var part = part(parent);

        assertThat(part.grid()).isEqualTo(WEST);
        assertThat(part.category()).isEqualTo(IncidentCategory.LIVELIHOOD);
        assertThat(part.state()).isEqualTo(IncidentState.COLLECTED);
        assertThat(find(part.number()).related())
                .extracting(IncidentDetail.Related::as, IncidentDetail.Related::number)
                .containsExactly(tuple(Relation.PARENT, parent));
        assertThat(find(parent).situation().openChildren()).isEqualTo(1);
        assertThat(find(parent).history().getLast().act()).isEqualTo(IncidentAct.ADOPT);
        assertThat(find(part.number()).contact())
                .as("the resident is the larger one's")
                .isEqualTo(Contact.NONE);
    }

    @Test
    void aPartHasNoPartsAndAClosedMatterGetsNone() {
        var parent = reported();
        var part = part(parent);
        assertThat(DISPATCHER.get(() -> parts.report(part.number(), PIPE)))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.OTHER_IS_CHILD));

        var closed = reported();
        jdbc.sql("update incident set state = 'CLOSED', closed_at = now() where number = ?")
                .param(closed)
                .update();
        var before = jdbc.sql("select count(*) from incident").query(Long.class).single();
        assertThat(DISPATCHER.get(() -> parts.report(closed, PIPE)))
                .isEqualTo(new StepOutcome.NotAllowed(IncidentState.CLOSED, IncidentAct.ADOPT));
        assertThat(jdbc.sql("select count(*) from incident").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    void nobodyReportsAPartOfWhatIsNotSeen() {
        new As("admin", Role.ADMIN)
                .get(() -> accounts.create("parts-elsewhere", "周", Role.DISPATCHER, Scope.of("341799001002")));
        var parent = reported();
        assertThatThrownBy(() -> ELSEWHERE.get(() -> parts.report(parent, PIPE)))
                .isInstanceOf(OutOfScope.class);
    }

    private String reported() {
        return DISPATCHER.get(() -> incidents.report(report("整栋停水", IN_WEST))).number();
    }

    private IncidentSummary part(String parent) {
        var outcome = DISPATCHER.get(() -> parts.report(parent, PIPE));
        assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
        return ((StepOutcome.Done) outcome).incident();
    }

    private IncidentDetail find(String number) {
        return DISPATCHER.get(() -> incidents.find(number)).orElseThrow();
    }
}
