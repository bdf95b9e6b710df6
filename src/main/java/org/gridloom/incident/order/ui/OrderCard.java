package org.gridloom.incident.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gridloom.incident.order.OrderAct;
import org.gridloom.incident.order.OrderDeed;
import org.gridloom.incident.order.Orders;
import org.gridloom.incident.order.ServiceOrder;
import org.gridloom.shell.Times;

/** One order on the board, with what can be done to it now. */
class OrderCard extends Div {

    /** What leads on, in the order of the table; the rest are ways back. */
    private static final Set<OrderAct> FORWARD =
            Set.of(OrderAct.PUBLISH, OrderAct.CLAIM, OrderAct.FINISH, OrderAct.THANK);

    OrderCard(ServiceOrder order, Orders orders, BiConsumer<ServiceOrder, OrderDeed> advance) {
        addClassName("order-card");
        var title = new Span(order.title());
        title.addClassName("order-title");
        add(title);
        line(order.description());
        line(order.address());
        if (!order.claimer().isEmpty()) {
            line(getTranslation("order.by." + order.kind(), order.claimer()));
        }
        if (order.rating() != null) {
            line(getTranslation("incident.rating." + order.rating())
                    + (order.thanks().isEmpty() ? "" : getTranslation("order.quoted", order.thanks())));
        }
        var at = new Span(Times.toTheMinute(order.placedAt()));
        at.addClassName("secondary");
        add(at);
        var acts = new Div();
        acts.addClassName("order-acts");
        for (var act : OrderAct.values()) {
            if (order.acts().contains(act)) {
                acts.add(button(order, act, advance));
            }
        }
        if (order.acts().contains(OrderAct.FINISH)) {
            acts.add(contact(order, orders));
        }
        add(acts);
    }

    private void line(String text) {
        if (!text.isEmpty()) {
            add(new Span(text));
        }
    }

    private Button button(ServiceOrder order, OrderAct act, BiConsumer<ServiceOrder, OrderDeed> advance) {
        var button = new Button(getTranslation("order.act." + order.kind() + "." + act));
        button.addThemeVariants(ButtonVariant.SMALL);
        if (FORWARD.contains(act)) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        button.addClickListener(e -> {
            if (act == OrderAct.PUBLISH || act == OrderAct.CLAIM) {
                advance.accept(order, OrderDeed.of(act, ""));
            } else {
                new OrderDeedDialog(order, act, deed -> advance.accept(order, deed)).open();
            }
        });
        return button;
    }

    /** Shown in the button's place: the look is logged. */
    private Button contact(ServiceOrder order, Orders orders) {
        var button = new Button(getTranslation("order.contact"));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setTooltipText(getTranslation("incident.contact.logged"));
        button.addClickListener(e -> {
            var contact = orders.contact(order.id());
            var words = (contact.name() + " " + contact.phone()).strip();
            button.getParent()
                    .ifPresent(acts -> ((Div) acts)
                            .replace(button, new Span(words.isEmpty() ? getTranslation("order.contact.none") : words)));
        });
        return button;
    }
}
