package org.gridloom.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridloom.account.Accounts;
import org.gridloom.account.Audit;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.shell.HomeCard;
import org.gridloom.shell.HomeCard.Figure;
import org.gridloom.shell.HomeCard.Line;
import org.gridloom.shell.HomeCard.Tone;
import org.gridloom.shell.HomeCard.Way;
import org.gridloom.shell.HomeSection;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;
import org.springframework.stereotype.Component;

/** The administrator's opening page: accounts that want attention, and what happened last. */
@Component
class AccountHome implements HomeSection {

    private static final int SHOWN = 8;

    private final Accounts accounts;
    private final Audit audit;

    AccountHome(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public List<HomeCard> cards(Person person) {
        return List.of(people(), happened());
    }

    private HomeCard people() {
        var all = accounts.all();
        return new HomeCard.Figures(
                translate("accounts.title"),
                List.of(
                        figure(all.size(), "home.accounts.all", Tone.PLAIN),
                        figure(all.stream().filter(p -> !p.enabled()).count(), "home.accounts.disabled", Tone.PLAIN),
                        figure(all.stream().filter(Person::oneTime).count(), "home.accounts.oneTime", Tone.SOON),
                        figure(
                                all.stream().filter(p -> p.scope().isNothing()).count(),
                                "home.accounts.withoutScope",
                                Tone.LATE)));
    }

    private static Figure figure(long count, String label, Tone ifAny) {
        return new Figure(Numbers.of(count), translate(label), null, ifAny.ifAny(count), "admin/accounts");
    }

    private HomeCard happened() {
        return new HomeCard.Lines(
                translate("home.audit"),
                audit.newest(0, SHOWN).stream().map(AccountHome::line).toList(),
                translate("home.audit.none"),
                new Way(translate("home.audit.all"), "admin/audit"));
    }

    private static Line line(Audit.Entry entry) {
        return new Line(
                AuditWords.act(entry.action()) + " · " + entry.subject(),
                entry.actor() + (entry.detail().isEmpty() ? "" : " · " + entry.detail()),
                Times.withoutYear(entry.at()),
                Tone.PLAIN,
                OptionalDouble.empty(),
                "admin/audit");
    }
}
