package org.gridloom.tour;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridloom.account.Accounts;
import org.gridloom.account.Behalf;
import org.gridloom.account.Person;
import org.gridloom.account.Scopes;
import org.gridloom.account.SystemAccount;
import org.gridloom.account.link.LinkEntrance;
import org.gridloom.account.link.Links;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Whom a link's secret lets in, and to what. A link ends with its tour, too. */
@Component
public class TourLinks extends LinkEntrance<TourLink> {

    private final TourLinkRecords records;
    private final Accounts accounts;

    TourLinks(TourLinkRecords records, Links links, Accounts accounts, Scopes scopes, Clock clock) {
        super(links, scopes, clock, Set.of(Tours.CHANGE));
        this.records = records;
        this.accounts = accounts;
    }

    /** Whoever comes with this secret, while its link holds. */
    public Optional<TourGuest> recognise(String secret) {
        return opened(secret).map(link -> new TourGuest(link, () -> scope(secret)));
    }

    /** Looks at the link's tour with its maker's eyes: with the rights and the scope that the maker has now. Nothing once the link has ended. */
    <T> Optional<T> look(String secret, Function<TourId, Optional<T>> look) {
        return opened(secret)
                .flatMap(link -> maker(link)
                        .flatMap(person -> Behalf.of(
                                TourGuest.name(link),
                                AuthorityUtils.createAuthorityList("ROLE_" + person.role()),
                                scope(secret),
                                () -> look.apply(link.tour()))));
    }

    private Optional<Person> maker(TourLink link) {
        return SystemAccount.act(() -> accounts.find(link.link().madeBy())).filter(Person::enabled);
    }

    @Override
    protected Optional<TourLink> read(String hash) {
        return records.byHash(hash);
    }
}
