package org.gridloom.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Set;

/** The audit log's acts in the language of the page that is being drawn. One that has no words here is shown by its code: nothing is hidden. */
final class AuditWords {

    static final Set<String> KNOWN = Set.of(
            "account.create",
            "account.disable",
            "account.enable",
            "account.password",
            "account.reset",
            "account.scope",
            "apikey.create",
            "apikey.revoke",
            "calendar.clear",
            "calendar.day",
            "calendar.hours",
            "duty.bring",
            "duty.copy",
            "duty.desk",
            "duty.remove",
            "duty.set",
            "duty.shift",
            "duty.shift.end",
            "enforcement.item",
            "figures.freeze",
            "incident.contact",
            "limit.remove",
            "limit.set",
            "order.contact",
            "plan.approved",
            "plan.filed",
            "plan.rejected",
            "plan.start",
            "plan.submit",
            "plan.takeForce",
            "plan.withdraw",
            "pool.remove",
            "pool.set",
            "report.make",
            "report.schedule",
            "routing.set",
            "rules.reset",
            "rules.set",
            "silence.add",
            "silence.end",
            "station.changed",
            "station.closed",
            "station.moved",
            "station.opened",
            "station.photo.added",
            "station.photo.removed",
            "station.programme.added",
            "station.programme.changed",
            "station.programme.removed",
            "station.reopened",
            "table.import",
            "table.profile",
            "table.profile.remove",
            "table.undo",
            "territory.bring",
            "waiver.ask",
            "waiver.grant",
            "waiver.refuse",
            "webhook.remove",
            "webhook.secret",
            "webhook.set");

    private AuditWords() {}

    static String act(String code) {
        return KNOWN.contains(code) ? translate("audit.act." + code) : code;
    }
}
