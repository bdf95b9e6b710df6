package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentSummary;
import org.jspecify.annotations.Nullable;

/** The one matter that the map stays on while others are worked at: in the bar of the desk, with the way to it and an end. */
class FollowedMatter extends Span {

    private final transient Consumer<String> open;
    private final transient Consumer<String> changed;
    private @Nullable String number;
    private @Nullable Button heading;
    private @Nullable String headed;

    /**
     * @param open somebody wants to see it
     * @param changed another is followed; empty for none
     */
    FollowedMatter(Consumer<String> open, Consumer<String> changed) {
        this.open = open;
        this.changed = changed;
        addClassName("incident-followed");
        setVisible(false);
    }

    @Nullable
    String number() {
        return number;
    }

    void follow(IncidentDetail incident) {
        become(incident.summary());
    }

    void toggle(IncidentDetail incident) {
        become(isFollowed(incident) ? null : incident.summary());
    }

    private boolean isFollowed(IncidentDetail incident) {
        return incident.summary().number().equals(number);
    }

    private void become(@Nullable IncidentSummary incident) {
        number = incident == null ? null : incident.number();
        removeAll();
        setVisible(incident != null);
        if (incident != null) {
            var go = new Button(incident.title(), VaadinIcon.CROSSHAIRS.create(), e -> open.accept(incident.number()));
            go.addThemeVariants(ButtonVariant.SMALL);
            go.setAriaLabel(getTranslation("incident.follow.open", incident.title()));
            go.setTooltipText(getTranslation("incident.follow.open", incident.title()));
            var end = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> become(null));
            end.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            end.setAriaLabel(getTranslation("incident.follow.end"));
            add(go, end);
        }
        mark();
        changed.accept(number == null ? "" : number);
    }

    /** For a matter's heading: follows it, or no longer. */
    Button button(IncidentDetail incident) {
        var button = new Button(VaadinIcon.CROSSHAIRS.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("incident.follow"));
        button.setTooltipText(getTranslation("incident.follow") + " (F)");
        button.addClickListener(e -> toggle(incident));
        heading = button;
        headed = incident.summary().number();
        mark();
        return button;
    }

    private void mark() {
        if (heading != null && headed != null) {
            heading.getElement().setAttribute("aria-pressed", String.valueOf(headed.equals(number)));
            heading.setClassName("followed", headed.equals(number));
        }
    }
}
