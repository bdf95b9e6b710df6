package org.gridloom.incident.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.gridloom.account.Role;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.enforcement.Enforcement;
import org.gridloom.incident.enforcement.Referral;
import org.gridloom.incident.ui.MatterPart;

/** A matter's referrals to enforcement, and the way to one more. */
@SpringComponent
class ReferralsOfMatter implements MatterPart {

    private final Enforcement enforcement;

    ReferralsOfMatter(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> of(IncidentDetail incident, Role role, Runnable changed) {
        var number = incident.summary().number();
        var referrals = enforcement.of(number);
        var part = new Div();
        part.addClassName("matter-part");
        referrals.forEach(referral -> part.add(line(referral, role, changed)));
        var open = referrals.stream().anyMatch(referral -> referral.result() == null);
        if (role == Role.DISPATCHER && !open && incident.summary().state().isOpen()) {
            var refer = new Button(
                    VaadinIcon.CLIPBOARD_CHECK.create(), e -> new ReferDialog(enforcement, number, changed).open());
            refer.setText(refer.getTranslation("enforcement.refer"));
            refer.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            part.add(refer);
        }
        return part.getComponentCount() == 0 ? Optional.empty() : Optional.of(part);
    }

    private Div line(Referral referral, Role role, Runnable changed) {
        var name = new Span();
        name.setText(name.getTranslation("enforcement.refer") + " · "
                + referral.item().code());
        Runnable end = role == Role.DISPATCHER ? () -> new EndDialog(enforcement, referral, changed).open() : null;
        var line = new Div(name, ReferralWords.result(referral, end));
        line.addClassName("matter-part");
        return line;
    }
}
