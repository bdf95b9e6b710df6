package org.gridloom.incident.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridloom.incident.duty.RosterImport.Fault;
import org.gridloom.incident.duty.RosterImport.Outcome;
import org.gridloom.incident.duty.RosterImport.Reason;
import org.gridloom.incident.duty.RosterImport.Row;
import org.junit.jupiter.api.Test;

class RosterImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Shift DAY = new Shift(1, "白班", LocalTime.of(8, 0), LocalTime.of(20, 0));
    private static final List<Duty.Person> PEOPLE =
            List.of(new Duty.Person("chen", "陈调度"), new Duty.Person("wu", "吴值守"), new Duty.Person("wu2", "吴值守"));

    @Test
    void peopleAreNamedByNameOrUserNameAndTheFirstLeads() {
        assertThat(read(row(2, "2026-11-23", "白班", "陈调度、wu", "替班"), row(3, "2026/12/1 00:00:00", "白班", "")))
                .isEqualTo(new Outcome.Read(List.of(
                        new RosterImport.Line(DAY, LocalDate.of(2026, 11, 23), List.of("chen", "wu"), "替班"),
                        new RosterImport.Line(DAY, LocalDate.of(2026, 12, 1), List.of(), ""))));
    }

    @Test
    void everyRowThatIsWrongIsNamedAndNothingIsTaken() {
        assertThat(read(
                        row(2, "下周一", "白班", "chen"),
                        row(3, "2026-11-20", "白班", "chen"),
                        row(4, "2026-11-23", "中班", "chen"),
                        row(5, "2026-11-24", "白班", "王某，吴值守"),
                        row(6, "2026-11-25", "白班", "chen"),
                        row(7, "2026-11-25", "白班", "wu"),
                        row(8, "", " ", "")))
                .isEqualTo(new Outcome.Refused(List.of(
                        new Fault(2, Reason.DAY_WRONG, "下周一"),
                        new Fault(3, Reason.DAY_PAST, "2026-11-20"),
                        new Fault(4, Reason.SHIFT_UNKNOWN, "中班"),
                        new Fault(5, Reason.PERSON_UNKNOWN, "王某"),
                        new Fault(5, Reason.PERSON_AMBIGUOUS, "吴值守"),
                        new Fault(7, Reason.TWICE, "2026-11-25 白班"))));
    }

    @Test
    void aTableWithNothingInItIsRefused() {
        assertThat(read()).isEqualTo(new Outcome.Refused(List.of(new Fault(1, Reason.EMPTY, ""))));
    }

    private static Row row(int number, String... cells) {
        return new Row(number, Arrays.asList(cells));
    }

    private static Outcome read(Row... rows) {
        return new RosterImport(PEOPLE, day -> Map.of(DAY.name(), DAY), TODAY).read(List.of(rows));
    }
}
