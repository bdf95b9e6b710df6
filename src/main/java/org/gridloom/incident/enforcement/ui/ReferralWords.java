package org.gridloom.incident.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gridloom.incident.enforcement.Referral;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** What came of a referral, or the way to say so. */
final class ReferralWords {

    private ReferralWords() {}

    /** @param end ends one that is open; null where whoever looks may not */
    static Component result(Referral referral, @Nullable Runnable end) {
        var cell = new Div();
        cell.addClassName("enforcement-item");
        var result = referral.result();
        if (result == null) {
            cell.add(new Span(cell.getTranslation("enforcement.open")));
            if (end != null) {
                var button = new Button(cell.getTranslation("enforcement.end"), e -> end.run());
                button.addThemeVariants(ButtonVariant.SMALL);
                cell.add(button);
            }
        } else {
            var by = new Span(referral.endedBy() + " · " + Times.toTheMinute(referral.endedAt()));
            by.addClassName("secondary");
            cell.add(new Span(cell.getTranslation("enforcement.result." + result)), new Span(referral.said()), by);
        }
        return cell;
    }
}
