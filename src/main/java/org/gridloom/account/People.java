package org.gridloom.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.springframework.stereotype.Component;

/** What people are called, for whoever may see what they did. */
@Component
public class People implements ChangeListener {

    /** Of anybody: not by way of {@link Accounts}, which shows an account to itself and to administrators. */
    private final AccountRecords accounts;

    private final Map<String, String> names = new ConcurrentHashMap<>();

    People(AccountRecords accounts) {
        this.accounts = accounts;
    }

    /** The account name itself where the account is gone. */
    public String nameOf(String username) {
        return names.computeIfAbsent(
                username,
                who -> accounts.findByUsername(who)
                        .map(Account::toPerson)
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
