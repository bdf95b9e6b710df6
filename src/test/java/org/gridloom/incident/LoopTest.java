package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoopTest {

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    @Test
    void theMainLineGoesThroughAllStatesInTheirOrder() {
        var incident = incident();
        var states = new ArrayList<>(List.of(incident.state()));
        while (incident.state().isOpen()) {
            var act = Loop.next(incident.state(), Role.DISPATCHER).getFirst();
            incident.take(Loop.step(incident.state(), act).orElseThrow(), "陈调度", NOON, "");
            states.add(incident.state());
        }
        assertThat(states).containsExactly(IncidentState.values());
    }

    @Test
    void noStepIsListedTwice() {
        assertThat(Loop.STEPS.stream().map(step -> step.from() + " " + step.act()))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingFollowsTheEnd() {
        assertThat(Arrays.stream(IncidentAct.values()).map(act -> Loop.step(IncidentState.CLOSED, act)))
                .allMatch(Optional::isEmpty);
    }

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void aGridWorkerDoesNothingButReportItHandled(IncidentState state) {
        var expected = state == IncidentState.DISPATCHED ? List.of(IncidentAct.HANDLE) : List.of();

        assertThat(Loop.next(state, Role.GRID_WORKER)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void aLeaderOnlyLooks(IncidentState state) {
        assertThat(Loop.next(state, Role.LEADER)).isEmpty();
    }

    @Test
    void aStepFromAnotherStateIsRefusedByTheIncidentItself() {
        var incident = incident();
        var close = Loop.step(IncidentState.CALLED_BACK, IncidentAct.CLOSE).orElseThrow();

        assertThatThrownBy(() -> incident.take(close, "陈调度", NOON, "")).isInstanceOf(IllegalStateException.class);
        assertThat(incident.state()).isEqualTo(IncidentState.COLLECTED);
    }

    @Test
    void everyStepLeavesWhoWhenAndWhy() {
        var incident = incident();
        incident.take(
                Loop.step(IncidentState.COLLECTED, IncidentAct.ACCEPT).orElseThrow(),
                "陈调度",
                NOON.plusSeconds(60),
                "属实");

        assertThat(incident.toDetail().history())
                .containsExactly(
                        new IncidentDetail.Entry(NOON, "12345", IncidentAct.REPORT, null, IncidentState.COLLECTED, ""),
                        new IncidentDetail.Entry(
                                NOON.plusSeconds(60),
                                "陈调度",
                                IncidentAct.ACCEPT,
                                IncidentState.COLLECTED,
                                IncidentState.ACCEPTED,
                                "属实"));
    }

    @Test
    void theGridOfTheReportStaysWhenAnotherBecomesResponsible() {
        var incident = incident();

        assertThat(incident.route("340899001001002", "system", NOON)).isTrue();
        assertThat(incident.route("340899001001002", "system", NOON))
                .as("again")
                .isFalse();

        var detail = incident.toDetail();
        assertThat(detail.reportedGrid()).isEqualTo("340899001001001");
        assertThat(detail.summary().grid()).isEqualTo("340899001001002");
        assertThat(detail.history()).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(IncidentAct.REROUTE);
            assertThat(entry.note()).isEqualTo("340899001001001 → 340899001001002");
        });
    }

    static Incident incident() {
        return new Incident(
                new IncidentNumber("20261121-0001"),
                new Report(
                        IncidentCategory.LIVELIHOOD,
                        "路灯不亮",
                        "",
                        null,
                        117.05,
                        30.52,
                        false,
                        IncidentChannel.HOTLINE,
                        Contact.NONE),
                "340899001001001",
                Duration.ofHours(72),
                NOON,
                "12345");
    }
}
