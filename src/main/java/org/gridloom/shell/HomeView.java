package org.gridloom.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.gridloom.account.Accounts;

/** The opening page: what this person may open, as cards. */
@Route("")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    HomeView(AuthenticationContext authentication, Accounts accounts, List<NavigationEntry> entries) {
        addClassName("page");
        var person = authentication.getPrincipalName().flatMap(accounts::find).orElseThrow();
        add(new H2(getTranslation("home.greeting", person.name())));
        var cards = new Div();
        cards.addClassName("cards");
        entries.stream()
                .filter(e -> e.roles().contains(person.role()) && !e.path().isEmpty())
                .sorted()
                .forEach(e -> {
                    var card = new Anchor(e.path());
                    card.addClassName("card");
                    card.getElement().setAttribute("router-link", true);
                    var hint = new Span(getTranslation(e.label() + ".hint"));
                    hint.addClassName("secondary");
                    card.add(e.icon().create(), new Span(getTranslation(e.label())), hint);
                    cards.add(card);
                });
        add(cards);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }
}
