package org.gridloom.station.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.map.MapCard;
import org.gridloom.map.MapCard.Entry;
import org.gridloom.map.MapCard.Fact;
import org.gridloom.map.MapCards;
import org.gridloom.station.Station;
import org.gridloom.station.Stations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A station's card: when it is open and how to reach it. */
@Component
class StationCards implements MapCards {

    private final Stations stations;

    StationCards(Stations stations) {
        this.stations = stations;
    }

    @Override
    public String layer() {
        return "station";
    }

    @Override
    public Optional<MapCard> card(long id) {
        return stations.find(id).map(StationCards::card);
    }

    private static MapCard card(Station station) {
        var entries = new ArrayList<Entry>();
        addIfKnown(entries, "card.address", station.address());
        addIfKnown(entries, "card.hours", station.hours());
        addIfKnown(entries, "card.phone", station.phone());
        return new MapCard(
                translate("station.kind." + station.kind()),
                station.name(),
                station.point().getEnvelopeInternal(),
                entries);
    }

    private static void addIfKnown(List<Entry> entries, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entries.add(new Fact(translate(label), value));
        }
    }
}
