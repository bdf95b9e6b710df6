package org.gridloom.incident.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.gridloom.incident.Rating;
import org.gridloom.incident.order.OrderAct;
import org.gridloom.incident.order.OrderDeed;
import org.gridloom.incident.order.OrderStep;
import org.gridloom.incident.order.ServiceOrder;

/** What a step wants to know. */
class OrderDeedDialog extends Dialog {

    private final OrderAct act;
    private final boolean reason;
    private final TextField name = new TextField(getTranslation("order.name"));
    private final RadioButtonGroup<Rating> rating = new RadioButtonGroup<>(getTranslation("order.rating"));
    private final TextArea note = new TextArea();

    OrderDeedDialog(ServiceOrder order, OrderAct act, Consumer<OrderDeed> then) {
        this.act = act;
        reason = OrderStep.STEPS.stream()
                .anyMatch(step -> step.from() == order.state() && step.act() == act && step.reason());
        var words = getTranslation("order.act." + order.kind() + "." + act);
        setHeaderTitle(words + " · " + order.title());
        setWidth("28rem");
        name.setMaxLength(OrderDeed.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setVisible(act == OrderAct.ASSIGN);
        rating.setItems(Rating.values());
        rating.setItemLabelGenerator(each -> getTranslation("incident.rating." + each));
        rating.setValue(Rating.SATISFIED);
        rating.setVisible(act == OrderAct.THANK);
        note.setLabel(getTranslation(act == OrderAct.THANK ? "order.thanks" : reason ? "order.reason" : "order.note"));
        note.setMaxLength(OrderDeed.LONGEST_NOTE);
        note.setRequiredIndicatorVisible(reason);
        var form = new Div(name, rating, note);
        form.addClassName("order-form");
        add(form);
        var ok = new Button(words, e -> {
            if (isGood()) {
                close();
                then.accept(new OrderDeed(
                        act, note.getValue(), name.getValue(), act == OrderAct.THANK ? rating.getValue() : null));
            }
        });
        ok.setId("order-ok");
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), ok);
    }

    private boolean isGood() {
        name.setInvalid(act == OrderAct.ASSIGN && name.getValue().isBlank());
        note.setInvalid(reason && note.getValue().isBlank());
        return !name.isInvalid() && !note.isInvalid();
    }
}
