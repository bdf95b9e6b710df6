package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.calendar.LimitUnit;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.calendar.WorkHours;
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
            var act = Loop.next(incident.situation(), Role.DISPATCHER).getFirst();
            incident.take(Loop.step(incident.state(), act).orElseThrow(), "", "陈调度", NOON, "");
            states.add(incident.state());
        }
        assertThat(states)
                .containsExactlyElementsOf(Arrays.stream(IncidentState.values())
                        .filter(IncidentState::isOnMainLine)
                        .toList());
    }

    @Test
    void noStepIsListedTwice() {
        assertThat(Loop.STEPS.stream().map(step -> step.from() + " " + step.act()))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyReopeningLeadsOnFromTheEnd() {
        assertThat(leading(IncidentState.CLOSED)).containsExactly(IncidentAct.REOPEN);
        assertThat(leading(IncidentState.MERGED)).containsExactly(IncidentAct.UNMERGE);
    }

    /** So nothing gets stuck: whatever was done, there are steps from there to the end. */
    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void everyStateLeadsToTheEnd(IncidentState start) {
        var reached = EnumSet.of(start);
        while (Loop.STEPS.stream()
                .filter(step -> !step.by().isEmpty())
                .anyMatch(step -> reached.contains(step.from()) && reached.add(step.to()))) {}

        assertThat(reached).contains(IncidentState.CLOSED);
    }

    @Test
    void aGridWorkerHandlesHandsOverAsksAndReturnsWhatIsWithTheGridAndElseOnlyAddsPhotosToWhatIsOpen() {
        assertThat(Loop.next(Situation.plain(IncidentState.DISPATCHED), Role.GRID_WORKER))
                .containsExactly(
                        IncidentAct.HANDLE,
                        IncidentAct.RETURN,
                        IncidentAct.TRANSFER,
                        IncidentAct.ASK_EXTENSION,
                        IncidentAct.AWAIT_RESIDENT,
                        IncidentAct.ADD_PHOTO);
        assertThat(Loop.next(Situation.plain(IncidentState.WAITING), Role.GRID_WORKER))
                .containsExactly(IncidentAct.RESUME, IncidentAct.ADD_PHOTO);
        assertThat(EnumSet.complementOf(EnumSet.of(IncidentState.DISPATCHED, IncidentState.WAITING)))
                .allSatisfy(state -> assertThat(Loop.next(Situation.plain(state), Role.GRID_WORKER))
                        .isEqualTo(state.isOpen() ? List.of(IncidentAct.ADD_PHOTO) : List.of()));
    }

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void aLeaderSupervisesAndDecidesButMovesNothing(IncidentState state) {
        assertThat(Loop.STEPS.stream()
                        .filter(step -> step.from() == state && step.by().contains(Role.LEADER)))
                .allMatch(step -> step.to() == state);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PLANNER", "APPROVER"})
    void plannersAndApproversHaveNoPartInIt(Role role) {
        assertThat(Loop.STEPS).noneMatch(step -> step.by().contains(role));
    }

    @Test
    void theFieldWantsToKnowWhyOfEveryStepBack() {
        assertThat(Loop.STEPS.stream()
                        .filter(step -> Set.of(
                                        IncidentAct.RETURN,
                                        IncidentAct.TRANSFER,
                                        IncidentAct.ASK_EXTENSION,
                                        IncidentAct.REFUSE_EXTENSION,
                                        IncidentAct.SUSPEND,
                                        IncidentAct.AWAIT_RESIDENT,
                                        IncidentAct.MERGE,
                                        IncidentAct.UNMERGE,
                                        IncidentAct.REOPEN,
                                        IncidentAct.SUPERVISE)
                                .contains(step.act())))
                .isNotEmpty()
                .allMatch(Loop.Step::reason);
    }

    /** Acts by which a person moves an incident on. */
    private static List<IncidentAct> leading(IncidentState from) {
        return Loop.STEPS.stream()
                .filter(step -> step.from() == from && step.to() != from)
                .map(Loop.Step::act)
                .toList();
    }

    @Test
    void aStepFromAnotherStateIsRefusedByTheIncidentItself() {
        var incident = incident();
        var close = Loop.step(IncidentState.CALLED_BACK, IncidentAct.CLOSE).orElseThrow();

        assertThatThrownBy(() -> incident.take(close, "", "陈调度", NOON, "")).isInstanceOf(IllegalStateException.class);
        assertThat(incident.state()).isEqualTo(IncidentState.COLLECTED);
    }

    @Test
    void everyStepLeavesWhoWhenAndWhy() {
        var incident = incident();
        incident.take(
                Loop.step(IncidentState.COLLECTED, IncidentAct.ACCEPT).orElseThrow(),
                "",
                "陈调度",
                NOON.plusSeconds(60),
                "属实");

        assertThat(incident.toDetail().history())
                .containsExactly(
                        new IncidentDetail.Entry(
                                NOON, "12345", IncidentAct.REPORT, null, IncidentState.COLLECTED, "", ""),
                        new IncidentDetail.Entry(
                                NOON.plusSeconds(60),
                                "陈调度",
                                IncidentAct.ACCEPT,
                                IncidentState.COLLECTED,
                                IncidentState.ACCEPTED,
                                "",
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
            assertThat(entry.about()).isEqualTo("340899001001001 → 340899001001002");
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
                new Deadline(
                        new Limit(IncidentCategory.LIVELIHOOD, Level.GRID, false, 3, LimitUnit.CALENDAR_DAYS, 1),
                        NOON,
                        new WorkCalendar(List.of(new WorkHours(LocalTime.of(8, 0), LocalTime.of(18, 0))), Map.of())),
                NOON,
                "12345");
    }
}
