package org.gridloom.station.reach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.map.GridloomMap;
import org.gridloom.station.reach.NextPlace;
import org.gridloom.station.reach.ReachQuestion;
import org.gridloom.station.reach.Within;
import org.locationtech.jts.geom.LineString;

/** What is drawn of walking reach on the map it is put into. The ground and the houses outside come to the browser by address. */
@Tag("gridloom-reach")
@JsModule("./reach/gridloom-reach.ts")
class ReachLayer extends Component {

    private static final List<String> WORDS = List.of("title", "outside", "noWay", "loading", "failed");

    /** As the browser knows it. */
    public record Marked(int rank, int gained, double lng, double lat) {}

    ReachLayer(GridloomMap map) {
        var texts = new HashMap<String, Object>();
        WORDS.forEach(key -> texts.put(key, getTranslation("reach.map." + key)));
        // The browser alone knows the number, so its placeholder is kept.
        texts.put("minutes", getTranslation("reach.map.minutes", "{0}"));
        getElement().setPropertyMap("texts", texts);
        map.getElement().appendChild(getElement());
    }

    /** @param epoch asks again where it is not the one that is drawn */
    void show(ReachQuestion question, Within within, String place, long epoch) {
        var asked = new HashMap<String, Object>(Map.of(
                "kinds", question.kinds().stream().sorted().map(Enum::name).toList(), "place", place));
        if (question.openAt() != null) {
            asked.put("at", question.openAt().toString());
        }
        getElement().setPropertyMap("question", asked);
        getElement().setProperty("minutes", within.minutes());
        getElement().setProperty("epoch", epoch);
    }

    void showWay(LineString line) {
        getElement()
                .setPropertyList(
                        "way",
                        Arrays.stream(line.getCoordinates())
                                .map(place -> List.of(place.x, place.y))
                                .toList());
    }

    void showNoWay() {
        getElement().setPropertyList("way", List.of());
    }

    void showNext(List<NextPlace> places) {
        getElement()
                .setPropertyList(
                        "next",
                        places.stream()
                                .map(place -> new Marked(
                                        place.rank(),
                                        place.gained(),
                                        place.point().getX(),
                                        place.point().getY()))
                                .toList());
    }
}
