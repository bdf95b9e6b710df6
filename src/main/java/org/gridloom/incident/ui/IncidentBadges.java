package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.incident.IncidentSummary;

/** What makes a matter stand out, as small signs with words: urgent, escalated, supervised, paused … */
final class IncidentBadges {

    /** @param look class of its style */
    record Badge(String look, String text) {}

    private IncidentBadges() {}

    static List<Badge> of(IncidentSummary incident) {
        var badges = new ArrayList<Badge>();
        if (incident.urgent()) {
            badges.add(badge("incident-urgent", "incident.urgent"));
        }
        if (incident.escalated()) {
            badges.add(badge("incident-escalated", "incident.escalated." + incident.level()));
        }
        if (incident.supervised()) {
            badges.add(badge("incident-supervised", "incident.supervised"));
        }
        if (incident.state().isPaused()) {
            badges.add(badge("incident-paused", "incident.state." + incident.state()));
        }
        if (incident.extensionAsked()) {
            badges.add(badge("incident-asked", "incident.focus.EXTENSION_ASKED"));
        }
        return badges;
    }

    private static Badge badge(String look, String word) {
        return new Badge(look, translate(word));
    }
}
