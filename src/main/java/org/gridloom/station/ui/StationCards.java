package org.gridloom.station.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.map.MapCard;
import org.gridloom.map.MapCard.Entry;
import org.gridloom.map.MapCard.Fact;
import org.gridloom.map.MapCard.Way;
import org.gridloom.map.MapCards;
import org.gridloom.shell.Times;
import org.gridloom.station.Programmes;
import org.gridloom.station.Station;
import org.gridloom.station.Stations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A station's card: whether it is open now, what it has, and how to reach it. */
@Component
class StationCards implements MapCards {

    private static final int MOST_PROGRAMMES = 3;

    private final Stations stations;
    private final Programmes programmes;
    private final Clock clock;

    StationCards(Stations stations, Programmes programmes, Clock clock) {
        this.stations = stations;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public String layer() {
        return "station";
    }

    @Override
    public Optional<MapCard> card(long id) {
        return stations.find(id).filter(Station::serves).map(this::card);
    }

    private MapCard card(Station station) {
        var entries = new ArrayList<Entry>();
        addHours(entries, station);
        addIfKnown(
                entries,
                "card.facilities",
                station.facilities().stream()
                        .sorted()
                        .map(facility -> translate("station.facility." + facility))
                        .collect(joining(translate("common.listSeparator"))));
        addIfKnown(entries, "card.address", station.address());
        addIfKnown(entries, "card.phone", station.phone());
        addIfKnown(entries, "card.keeper", station.keeper());
        if (station.staff() > 0) {
            entries.add(new Fact(translate("card.staff"), translate("card.staff.count", station.staff())));
        }
        if (station.built() != null) {
            entries.add(new Fact(translate("card.built"), translate("station.built." + station.built())));
        }
        programmes.next(station.id(), LocalDate.ofInstant(clock.instant(), Times.ZONE)).stream()
                .limit(MOST_PROGRAMMES)
                .forEach(date -> entries.add(new Fact(
                        translate("card.programme"),
                        date.day() + " " + date.programme().title())));
        entries.add(new Way(translate("card.station"), StationsView.ROUTE + "/" + station.id()));
        return new MapCard(
                translate("station.kind." + station.kind()),
                station.name(),
                station.point().getEnvelopeInternal(),
                entries);
    }

    private void addHours(List<Entry> entries, Station station) {
        var hours = station.hours();
        if (!hours.known()) {
            return;
        }
        var locale = UI.getCurrent().getLocale();
        entries.add(new Fact(
                translate("card.now"),
                HoursText.now(hours, clock.instant().atZone(Times.ZONE), locale, StationTexts.SAYING)));
        for (var line : HoursText.week(hours, locale)) {
            entries.add(new Fact(translate("card.hours"), line));
        }
    }

    private static void addIfKnown(List<Entry> entries, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entries.add(new Fact(translate(label), value));
        }
    }
}
