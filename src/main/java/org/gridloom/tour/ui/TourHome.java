package org.gridloom.tour.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.shell.HomeCard;
import org.gridloom.shell.HomeCard.Line;
import org.gridloom.shell.HomeCard.Tone;
import org.gridloom.shell.HomeCard.Way;
import org.gridloom.shell.HomeSection;
import org.gridloom.tour.Tour;
import org.gridloom.tour.Tours;
import org.springframework.stereotype.Component;

/** The leader's opening page: tours, each a click from being played. */
@Component
class TourHome implements HomeSection {

    private static final int SHOWN = 6;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final Tours tours;

    TourHome(Tours tours) {
        this.tours = tours;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LEADER);
    }

    @Override
    public List<HomeCard> cards(Person person) {
        return List.of(new HomeCard.Lines(
                translate("tours.title"),
                tours.all().stream().limit(SHOWN).map(TourHome::line).toList(),
                translate("tours.none"),
                new Way(translate("tours.all"), ToursView.ROUTE)));
    }

    private static Line line(Tour tour) {
        var locale = UI.getCurrent().getLocale();
        var content = tour.content();
        return new Line(
                content.title().in(locale),
                content.summary().in(locale),
                translate("tours.facts", content.stops().size(), Math.ceilDiv(content.seconds(), SECONDS_OF_A_MINUTE)),
                Tone.PLAIN,
                OptionalDouble.empty(),
                "/tours/" + tour.id() + "/play");
    }
}
