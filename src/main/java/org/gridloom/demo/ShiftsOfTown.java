package org.gridloom.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gridloom.account.SystemAccount;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.duty.DutyDesks;
import org.gridloom.incident.duty.Roster;
import org.gridloom.incident.handover.Handovers;
import org.gridloom.territory.PlaceCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two desks that the demonstration's people keep, with a gap at the weekend, and a handover that was accepted. */
@Component
@Profile("demonstration")
class ShiftsOfTown {

    private static final String CENTRE = "centre";
    private static final String COMMUNITY = "community";
    private static final String DAY = "白班";

    private final DutyDesks desks;
    private final Roster roster;
    private final Handovers handovers;
    private final Clock clock;
    private final String workersGrid;

    ShiftsOfTown(
            DutyDesks desks,
            Roster roster,
            Handovers handovers,
            Clock clock,
            @Value("${gridloom.demonstration.workers-grid}") String workersGrid) {
        this.desks = desks;
        this.roster = roster;
        this.handovers = handovers;
        this.clock = clock;
        this.workersGrid = workersGrid;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(20) // after the accounts
    void keep() {
        if (SystemAccount.act(roster::desks).isEmpty()) {
            SystemAccount.act(this::roster);
            handOver();
        }
    }

    private Roster roster() {
        desks.save(new DutyDesk(CENTRE, "指挥中心", ""));
        desks.addShift(CENTRE, DAY, LocalTime.of(8, 0), LocalTime.of(20, 0));
        desks.addShift(CENTRE, "夜班", LocalTime.of(20, 0), LocalTime.of(8, 0));
        desks.save(new DutyDesk(COMMUNITY, "社区值班室", PlaceCode.communityOf(workersGrid)));
        desks.addShift(COMMUNITY, "全天", LocalTime.of(8, 30), LocalTime.of(21, 0));
        var today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        roster.week(CENTRE, today).forEach(duty -> roster.setEvery(duty, centre(duty)));
        roster.week(COMMUNITY, today).forEach(duty -> roster.setEvery(duty, List.of("community-desk", "worker")));
        return roster;
    }

    /** Nobody has thought of the day shift of Sunday. */
    private static List<String> centre(Duty duty) {
        if (!duty.shift().name().equals(DAY)) {
            return List.of("night-desk");
        }
        return duty.day().getDayOfWeek() == DayOfWeek.SUNDAY ? List.of() : List.of("dispatcher", "leader");
    }

    private void handOver() {
        as("night-desk", () -> handovers.note(CENTRE, "凌晨 3 点滨河路路灯停电，供电公司已派人，上午请回访"));
        as("night-desk", () -> handovers.note(CENTRE, "社区值班室的钥匙在门岗"));
        as("night-desk", () -> handovers.handOver(CENTRE));
        as("dispatcher", () -> handovers.waiting(CENTRE).ifPresent(last -> handovers.accept(last.id(), "已清楚")));
        as("dispatcher", () -> handovers.note(CENTRE, "街道 15:00 例会，要用今天的逾期清单"));
    }

    private static void as(String name, Runnable work) {
        SystemAccount.act(name, () -> {
            work.run();
            return name;
        });
    }
}
