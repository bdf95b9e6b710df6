package org.gridloom.incident.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridloom.account.Role;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.figures.Period;
import org.gridloom.incident.order.OrderDeed;
import org.gridloom.incident.order.OrderKind;
import org.gridloom.incident.order.OrderOutcome;
import org.gridloom.incident.order.OrderState;
import org.gridloom.incident.order.Orders;
import org.gridloom.incident.order.ServiceOrder;
import org.gridloom.shell.Numbers;
import org.gridloom.territory.Territory;
import org.jspecify.annotations.Nullable;

/** The board: a column for each state, orders and wishes apart. On a phone the columns are below each other. A number in the address marks one. */
@Route(OrdersView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN", "GRID_WORKER"})
@CssImport("./order/orders-view.css")
class OrdersView extends Div implements HasDynamicTitle, HasUrlParameter<Long> {

    static final String ROUTE = "orders";

    private final transient Orders orders;
    private final transient Territory territory;
    private final transient Clock clock;
    private final boolean places;
    private final boolean counts;
    private final Tabs kinds = new Tabs();
    private final Map<OrderKind, Tab> tabs = new EnumMap<>(OrderKind.class);
    private final Span figures = new Span();
    private final Div board = new Div();
    private @Nullable Long marked;

    OrdersView(Orders orders, Territory territory, OrderNews news, Clock clock, AuthenticationContext authentication) {
        this.orders = orders;
        this.territory = territory;
        this.clock = clock;
        places = !authentication.hasRole(Role.LEADER.name());
        counts = !authentication.hasRole(Role.GRID_WORKER.name());
        addClassNames("page", "orders-page");
        for (var kind : OrderKind.values()) {
            tabs.put(kind, new Tab(getTranslation("order.kind." + kind)));
            kinds.add(tabs.get(kind));
        }
        kinds.addSelectedChangeListener(e -> show());
        figures.addClassName("secondary");
        board.addClassName("order-board");
        var bar = new Div(kinds, figures);
        bar.addClassName("order-bar");
        if (places) {
            var create = new Button(getTranslation("order.new"), VaadinIcon.PLUS.create(), e -> create());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(create);
        }
        add(bar, board);
        news.tell(this, this::show);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        marked = id;
        if (id != null) {
            for (var kind : OrderKind.values()) {
                if (orders.board(kind).stream().anyMatch(order -> order.id() == id)) {
                    kinds.setSelectedTab(tabs.get(kind));
                }
            }
        }
        show();
    }

    private OrderKind kind() {
        return kinds.getSelectedTab() == tabs.get(OrderKind.WISH) ? OrderKind.WISH : OrderKind.ORDER;
    }

    private void show() {
        var all = orders.board(kind());
        board.removeAll();
        for (var state : OrderState.values()) {
            var own = all.stream().filter(order -> order.state() == state).toList();
            if (state != OrderState.DECLINED || !own.isEmpty()) {
                board.add(column(state, own));
            }
        }
        if (counts) {
            var year = Period.with(Period.Kind.YEAR, LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE));
            var counted = orders.figures(kind(), year);
            figures.setText(getTranslation(
                    "order.figures",
                    counted.placed(),
                    counted.published(),
                    counted.done(),
                    counted.published() == 0 ? "–" : Numbers.percent((double) counted.done() / counted.published()),
                    counted.satisfied(),
                    counted.rated()));
        }
    }

    private Div column(OrderState state, List<ServiceOrder> own) {
        var count = new Span(own.size() == Orders.MOST ? Orders.MOST + "+" : String.valueOf(own.size()));
        count.addClassName("secondary");
        var heading = new H3(getTranslation("order.state." + kind() + "." + state));
        var head = new Div(heading, count);
        head.addClassName("order-head");
        var cards = new Div();
        cards.addClassName("order-cards");
        own.forEach(order -> {
            var card = new OrderCard(order, orders, this::advance);
            card.setClassName("marked", marked != null && marked == order.id());
            cards.add(card);
        });
        if (own.isEmpty()) {
            var none = new Paragraph(getTranslation("order.none"));
            none.addClassName("secondary");
            cards.add(none);
        }
        var column = new Div(head, cards);
        column.addClassName("order-column");
        column.getElement().setAttribute("role", "region");
        column.getElement().setAttribute("aria-label", heading.getText());
        return column;
    }

    private void advance(ServiceOrder order, OrderDeed deed) {
        var outcome = orders.advance(order.id(), deed, order.version());
        Notification.show(getTranslation(
                outcome == OrderOutcome.DONE ? "order.done." + kind() + "." + deed.act() : "order.outcome." + outcome));
        show();
    }

    private void create() {
        new NewOrderDialog(kind(), territory.communities(), order -> {
                    orders.place(order);
                    Notification.show(getTranslation("order.placed"));
                    show();
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("order.title");
    }
}
