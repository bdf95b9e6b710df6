package org.gridloom.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridloom.account.AccountFocus;
import org.gridloom.account.Accounts;
import org.gridloom.account.Audit;
import org.gridloom.account.AuditFilter;
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
    private static final String IMPORT = "territory.bring";

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
        return List.of(people(), data(), happened());
    }

    private HomeCard people() {
        var all = accounts.all();
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                Numbers.of(all.size()), translate("home.accounts.all"), null, Tone.PLAIN, AccountsView.ROUTE));
        for (var focus : AccountFocus.values()) {
            var count = all.stream().filter(focus::holds).count();
            figures.add(new Figure(
                    Numbers.of(count),
                    translate("accounts.which." + focus),
                    null,
                    tone(focus).ifAny(count),
                    AccountsView.of(focus)));
        }
        return new HomeCard.Figures(translate("accounts.title"), figures);
    }

    private static Tone tone(AccountFocus focus) {
        return switch (focus) {
            case DISABLED -> Tone.PLAIN;
            case ONE_TIME -> Tone.SOON;
            case WITHOUT_SCOPE -> Tone.LATE;
        };
    }

    private HomeCard data() {
        return new HomeCard.Lines(
                translate("home.import"),
                audit.last(IMPORT).map(AccountHome::line).stream().toList(),
                translate("home.import.none"),
                new Way(translate("home.map"), "map"));
    }

    private HomeCard happened() {
        return new HomeCard.Lines(
                translate("home.audit"),
                audit.find(AuditFilter.ALL, 0, SHOWN).stream()
                        .map(AccountHome::line)
                        .toList(),
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
