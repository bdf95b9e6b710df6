package org.gridloom.planning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.account.Accounts;
import org.gridloom.account.Person;
import org.gridloom.account.SystemAccount;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.springframework.stereotype.Component;

/** What the people are called who draw in plans: whoever may see a plan may know who drew it. */
@Component
public class PlanAuthors implements ChangeListener {

    private final Accounts accounts;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    PlanAuthors(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account name itself where the account is gone. */
    public String nameOf(String username) {
        return names.computeIfAbsent(
                username,
                who -> SystemAccount.act(() -> accounts.find(who))
                        .map(Person::name)
                        .orElse(who));
    }

    @Override
    public void on(Change change) {
        if (change.kind().equals(Accounts.CHANGE)) {
            names.remove(change.key());
        }
    }

    @Override
    public void lost() {
        names.clear();
    }
}
