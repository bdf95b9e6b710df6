package org.gridloom.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.gridloom.figures.Period;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.NewPart;
import org.gridloom.incident.Parts;
import org.gridloom.incident.duty.Roster;
import org.gridloom.incident.enforcement.Enforcement;
import org.gridloom.incident.enforcement.Referral;
import org.gridloom.incident.handover.HandoverSearch;
import org.gridloom.incident.handover.Handovers;
import org.gridloom.incident.order.NewOrder;
import org.gridloom.incident.order.OrderAct;
import org.gridloom.incident.order.OrderDeed;
import org.gridloom.incident.order.OrderKind;
import org.gridloom.incident.order.Orders;
import org.gridloom.rights.Rights.Walker;
import org.springframework.context.ApplicationContext;

/** The ways to the roster, the handovers, what enforcement has, and the orders of the other community. */
final class WaysOfShifts {

    /** Takes a way by the name of its service and method. */
    interface Book {
        void way(String name, Walker who, Supplier<?> go);
    }

    private WaysOfShifts() {}

    static void write(Book book, Elsewhere elsewhere, ApplicationContext context) {
        rosters(book, elsewhere, context.getBean(Roster.class));
        handovers(book, elsewhere.handover(), context.getBean(Handovers.class));
        enforcement(book, elsewhere, context.getBean(Enforcement.class));
        orders(book, elsewhere.order(), context.getBean(Orders.class));
        var part = new NewPart(IncidentCategory.ORDER, TwoNeighbours.MARK, "", false);
        var parts = context.getBean(Parts.class);
        book.way("Parts.report(String, NewPart)", Walker.DISPATCHER, () -> parts.report(elsewhere.number(), part));
    }

    private static void rosters(Book book, Elsewhere elsewhere, Roster roster) {
        var duty = elsewhere.duty();
        var monday = LocalDate.EPOCH;
        book.way("Roster.desks()", Walker.DISPATCHER, roster::desks);
        book.way("Roster.now()", Walker.DISPATCHER, roster::now);
        book.way("Roster.week(String, LocalDate)", Walker.DISPATCHER, () -> roster.week(Elsewhere.DESK, duty.day()));
        book.way("Roster.people(String)", Walker.DISPATCHER, () -> roster.people(Elsewhere.DESK));
        book.way("Roster.setDay(Duty, List, String)", Walker.DISPATCHER, () -> roster.setDay(duty, List.of(), ""));
        book.way("Roster.setEvery(Duty, List)", Walker.DISPATCHER, () -> roster.setEvery(duty, List.of()));
        book.way("Roster.asUsual(Duty)", Walker.DISPATCHER, () -> roster.asUsual(duty));
        book.way(
                "Roster.copyWeek(String, LocalDate, LocalDate)",
                Walker.DISPATCHER,
                () -> roster.copyWeek(Elsewhere.DESK, monday, monday.plusWeeks(1)));
        book.way("Roster.bring(String, List)", Walker.DISPATCHER, () -> roster.bring(Elsewhere.DESK, List.of()));
    }

    private static void enforcement(Book book, Elsewhere elsewhere, Enforcement enforcement) {
        var number = elsewhere.number();
        var year = Period.with(Period.Kind.YEAR, LocalDate.now());
        book.way("Enforcement.of(String)", Walker.DISPATCHER, () -> enforcement.of(number));
        book.way("Enforcement.list(String, Period, int)", Walker.DISPATCHER, () -> enforcement.list("", year, 1000));
        book.way(
                "Enforcement.figures(Period)",
                Walker.DISPATCHER,
                () -> enforcement.figures(year).getFirst().referred() > 0 ? TwoNeighbours.MARK : "");
        book.way(
                "Enforcement.refer(String, String, String)",
                Walker.DISPATCHER,
                () -> enforcement.refer(number, "ZF-02", "看过"));
        book.way(
                "Enforcement.end(long, Result, String)",
                Walker.DISPATCHER,
                () -> enforcement.end(elsewhere.referral(), Referral.Result.CORRECTED, ""));
    }

    private static void orders(Book book, long order, Orders orders) {
        var year = Period.with(Period.Kind.YEAR, LocalDate.now());
        var wish = new NewOrder(OrderKind.WISH, TwoNeighbours.OTHER, TwoNeighbours.MARK, "", "", Contact.NONE);
        book.way("Orders.board(OrderKind)", Walker.DISPATCHER, () -> orders.board(OrderKind.ORDER));
        book.way("Orders.contact(long)", Walker.DISPATCHER, () -> orders.contact(order));
        book.way(
                "Orders.figures(OrderKind, Period)",
                Walker.DISPATCHER,
                () -> orders.figures(OrderKind.ORDER, year).placed() > 0 ? TwoNeighbours.MARK : "");
        book.way("Orders.place(NewOrder)", Walker.DISPATCHER, () -> orders.place(wish));
        book.way(
                "Orders.advance(long, OrderDeed, int)",
                Walker.DISPATCHER,
                () -> orders.advance(order, OrderDeed.of(OrderAct.PUBLISH, ""), 0));
    }

    private static void handovers(Book book, long handover, Handovers handovers) {
        var desk = Elsewhere.DESK;
        book.way("Handovers.desks()", Walker.DISPATCHER, handovers::desks);
        book.way("Handovers.standing(String)", Walker.DISPATCHER, () -> handovers.standing(desk));
        book.way("Handovers.notes(String)", Walker.DISPATCHER, () -> handovers.notes(desk));
        book.way("Handovers.waiting(String)", Walker.DISPATCHER, () -> handovers.waiting(desk));
        book.way("Handovers.find(long)", Walker.DISPATCHER, () -> handovers.find(handover));
        book.way(
                "Handovers.search(HandoverSearch, int)",
                Walker.DISPATCHER,
                () -> handovers.search(new HandoverSearch("", "", null, null), 100));
        book.way("Handovers.note(String, String)", Walker.DISPATCHER, () -> {
            handovers.note(desk, "看过");
            return "";
        });
        book.way("Handovers.removeNote(String, long)", Walker.DISPATCHER, () -> {
            handovers.removeNote(desk, 1);
            return "";
        });
        book.way("Handovers.handOver(String)", Walker.DISPATCHER, () -> handovers.handOver(desk));
        book.way("Handovers.accept(long, String)", Walker.DISPATCHER, () -> handovers.accept(handover, ""));
        book.way("Handovers.takeBack(long)", Walker.DISPATCHER, () -> handovers.takeBack(handover));
    }
}
