package org.gridloom.rights;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.gridloom.account.Accounts;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.duty.DutyDesks;
import org.gridloom.incident.duty.Roster;
import org.gridloom.incident.enforcement.Enforcement;
import org.gridloom.incident.handover.Handovers;
import org.gridloom.incident.order.NewOrder;
import org.gridloom.incident.order.OrderKind;
import org.gridloom.incident.order.Orders;
import org.gridloom.incident.photo.PhotoDeeds;
import org.gridloom.incident.photo.Photos;
import org.gridloom.photo.TestPictures;
import org.gridloom.planning.PlanHistory;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.planning.comment.Comments;
import org.gridloom.planning.round.Rounds;
import org.gridloom.rights.Rights.Walker;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The other community as an account of one must not see it: its ground, a plan in it with a comment, a round of both communities, a matter
 * that is overdue, and referred to enforcement, and a desk that is kept, with a handover that waits,
 * and an order. The matter has a photo.
 */
record Elsewhere(
        TwoNeighbours neighbours,
        PlanId plan,
        long comment,
        long round,
        String number,
        Duty duty,
        long handover,
        long referral,
        long order,
        long photo) {

    static final String DESK = "elsewhere";

    /** Made anew, with the accounts that ask. */
    static Elsewhere in(ApplicationContext context) {
        var neighbours = TwoNeighbours.in(context);
        Walker.createAccounts(context.getBean(Accounts.class), Scope.of(TwoNeighbours.OWN));
        var plans = context.getBean(Plans.class);
        var plan = Walker.PLANNER.asWide().get(() -> plans.start(TwoNeighbours.OTHER, TwoNeighbours.MARK + "方案"));
        var history = context.getBean(PlanHistory.class);
        Walker.PLANNER.asWide().run(() -> history.name(plan, 1, TwoNeighbours.MARK));
        var comments = context.getBean(Comments.class);
        var comment = Walker.PLANNER.asWide().get(() -> {
            comments.add(plan, TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE, TwoNeighbours.MARK);
            return comments.of(plan).getFirst().id();
        });
        var rounds = context.getBean(Rounds.class);
        var round = Walker.PLANNER.asWide().get(() -> rounds.start(TwoNeighbours.STREET, "批次", LocalDate.EPOCH));
        var number = neighbours.incident();
        context.getBean(JdbcClient.class)
                .sql(
                        "update incident set due_at = now() - interval '1 day', reported_at = now() - interval '2 days' where number = ?")
                .param(number)
                .update();
        return new Elsewhere(
                neighbours,
                plan,
                comment,
                round,
                number,
                duty(context),
                handover(context),
                referral(context, number),
                order(context),
                photoOf(number, context));
    }

    /** Tonight's shift at the desk of the other community. */
    private static Duty duty(ApplicationContext context) {
        var desks = context.getBean(DutyDesks.class);
        return SystemAccount.act(() -> {
            desks.save(new DutyDesk(DESK, TwoNeighbours.MARK + "值班室", TwoNeighbours.OTHER));
            desks.addShift(DESK, TwoNeighbours.MARK, LocalTime.MIN, LocalTime.MIN);
            var monday = Duty.mondayOf(LocalDate.now(WorkCalendar.ZONE));
            return context.getBean(Roster.class).week(DESK, monday).getLast();
        });
    }

    private static long order(ApplicationContext context) {
        var order = new NewOrder(
                OrderKind.ORDER, TwoNeighbours.OTHER, TwoNeighbours.MARK, "", "", new Contact(TwoNeighbours.MARK, ""));
        return Walker.DISPATCHER
                .asWide()
                .get(() -> context.getBean(Orders.class).place(order));
    }

    private static long referral(ApplicationContext context, String number) {
        var enforcement = context.getBean(Enforcement.class);
        return Walker.DISPATCHER.asWide().get(() -> {
            enforcement.refer(number, "ZF-01", "占道");
            return enforcement.of(number).getFirst().id();
        });
    }

    private static long handover(ApplicationContext context) {
        var handovers = context.getBean(Handovers.class);
        return Walker.DISPATCHER.asWide().get(() -> {
            handovers.handOver(DESK);
            handovers.note(DESK, TwoNeighbours.MARK);
            return handovers.waiting(DESK).orElseThrow().id();
        });
    }

    private static long photoOf(String number, ApplicationContext context) {
        var sender = Walker.DISPATCHER.asWide();
        var key = UUID.randomUUID();
        sender.run(() -> context.getBean(Photos.class).take(key, TestPictures.jpeg(32, 32)));
        sender.run(() -> context.getBean(PhotoDeeds.class)
                .advance(number, Deed.of(IncidentAct.ADD_PHOTO, ""), version(number, context), List.of(key)));
        return sender.get(() -> context.getBean(Photos.class).of(number))
                .getFirst()
                .id();
    }

    private static int version(String number, ApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select version from incident where number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    /** Whether an answer tells anything of it. */
    boolean isShownBy(String answer) {
        return answer.contains(TwoNeighbours.MARK) || answer.contains(TwoNeighbours.OTHER) || answer.contains(number);
    }
}
