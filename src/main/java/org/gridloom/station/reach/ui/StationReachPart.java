package org.gridloom.station.reach.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.map.MapCard;
import org.gridloom.map.MapCardPart;
import org.gridloom.shell.Numbers;
import org.gridloom.station.reach.Reaches;
import org.gridloom.station.reach.Within;
import org.springframework.stereotype.Component;

/** On a station's card: how many households get there on foot in 5, 10 and 15 minutes. */
@Component
class StationReachPart implements MapCardPart {

    private final Reaches reaches;

    StationReachPart(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public String layer() {
        return "station";
    }

    @Override
    public List<MapCard.Entry> entries(long id) {
        return reaches.ofStation(id)
                .map(reached -> {
                    var entries = new ArrayList<MapCard.Entry>();
                    for (var within : Within.values()) {
                        entries.add(new MapCard.Fact(
                                translate("reach.card", within.minutes()),
                                translate("reach.households", Numbers.of(reached.inside(within)))));
                    }
                    return List.copyOf(entries);
                })
                .orElse(List.of());
    }
}
