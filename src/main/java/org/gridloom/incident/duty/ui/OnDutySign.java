package org.gridloom.incident.duty.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import java.util.stream.Collectors;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Names in the bar of every screen of the command centre who is on duty now, and leads to the roster. */
@CssImport("./duty/duty-view.css")
class OnDutySign extends RouterLink {

    private final transient Roster roster;
    private final transient DutyNews news;
    private final Span names = new Span();
    private transient @Nullable Registration listening;

    OnDutySign(Roster roster, DutyNews news) {
        super(DutyView.class);
        this.roster = roster;
        this.news = news;
        addClassName("on-duty-sign");
        add(VaadinIcon.USER_CLOCK.create(), names);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var authorities = SecurityContextHolder.getContext().getAuthentication().getAuthorities();
        if (authorities.stream().noneMatch(right -> DutyView.ROLES.contains(right.getAuthority()))) {
            return;
        }
        var ui = event.getUI();
        listening = Registration.combine(
                news.listen(() -> ui.access(this::read)), ui.addAfterNavigationListener(e -> read()));
        read();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
        }
    }

    private void read() {
        var now = roster.now();
        setVisible(!now.isEmpty());
        names.setText(DutyWords.people(
                now.stream().flatMap(duty -> duty.people().stream()).distinct().toList()));
        var all = now.stream().map(OnDutySign::line).collect(Collectors.joining("\n"));
        setTitle(all);
        getElement().setAttribute("aria-label", getTranslation("duty.now") + " " + all);
    }

    private static String line(Duty duty) {
        return duty.desk().name() + " · " + duty.shift().name() + " " + DutyWords.times(duty.shift()) + " · "
                + DutyWords.people(duty.people());
    }

    private void setTitle(String title) {
        getElement().setAttribute("title", title);
    }
}
