package org.gridloom.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.gridloom.account.Accounts;
import org.gridloom.account.Person;

/** The opening page: what waits for this person, each number with its list behind it. */
@Route("")
@PermitAll
class HomeView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final transient Person person;
    private final transient List<HomeSection> sections;
    private final transient Clock clock;
    private final Span asOf = new Span();
    private final Div figures = new Div();
    private final Div lists = new Div();

    HomeView(AuthenticationContext authentication, Accounts accounts, List<HomeSection> sections, Clock clock) {
        this.person = authentication.getPrincipalName().flatMap(accounts::find).orElseThrow();
        this.sections = sections.stream()
                .filter(section -> section.roles().contains(person.role()))
                .sorted(Comparator.comparingInt(HomeSection::order))
                .toList();
        this.clock = clock;
        addClassNames("page", "home");
        asOf.addClassName("secondary");
        var again = new Button(VaadinIcon.REFRESH.create(), e -> read());
        again.addThemeVariants(ButtonVariant.TERTIARY);
        again.setId("refresh");
        again.setAriaLabel(getTranslation("home.refresh"));
        again.setTooltipText(getTranslation("home.refresh"));
        var bar = new Div(new H2(getTranslation("home.greeting", person.name())), asOf, again);
        bar.addClassName("bar");
        figures.addClassName("home-rows");
        lists.addClassName("home-lists");
        add(bar, figures, lists);
    }

    /** Also where someone who is here already asks for it again. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read();
    }

    private void read() {
        figures.removeAll();
        lists.removeAll();
        for (var section : sections) {
            for (var card : section.cards(person)) {
                var place = switch (card) {
                    case HomeCard.Figures row -> figures;
                    case HomeCard.Lines list -> lists;
                };
                place.add(new HomeCardView(card));
            }
        }
        var format = DateTimeFormatter.ofPattern(getTranslation("home.asOf.pattern"), getLocale());
        asOf.setText(getTranslation("home.asOf", format.format(clock.instant().atZone(Times.ZONE))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }
}
