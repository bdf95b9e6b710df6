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
            "incident.contact",
            "limit.remove",
            "limit.set",
            "plan.approved",
            "plan.filed",
            "plan.rejected",
            "plan.start",
            "plan.submit",
            "plan.takeForce",
            "plan.withdraw",
            "pool.remove",
            "pool.set",
            "routing.set",
            "rules.reset",
            "rules.set",
            "silence.add",
            "silence.end",
            "territory.bring",
            "waiver.ask",
            "waiver.grant",
            "waiver.refuse");

    private AuditWords() {}

    static String act(String code) {
        return KNOWN.contains(code) ? translate("audit.act." + code) : code;
    }
}
