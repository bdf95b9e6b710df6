package org.gridloom.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.gridloom.account.People;
import org.gridloom.account.SystemAccount;
import org.springframework.stereotype.Component;

/** What screens call whoever did something; the portal itself and residents have no account. */
@Component
public class Names {

    /** How the names begin under which residents appear in histories. */
    private static final String RESIDENT = "resident:";

    private final People people;

    Names(People people) {
        this.people = people;
    }

    public String of(String username) {
        if (username.equals(SystemAccount.NAME)) {
            return translate("name.system");
        }
        return username.startsWith(RESIDENT) ? translate("name.resident") : people.nameOf(username);
    }
}
