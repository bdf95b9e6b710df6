package org.gridloom.station.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.gridloom.shell.Saying;
import org.gridloom.station.Facility;
import org.gridloom.station.Station;

/** What several parts of the stations' screens say in the same way. */
final class StationTexts {

    static final Saying SAYING = (key, values) -> translate(key, values);

    private StationTexts() {}

    /** Open or closed by word, sign and colour. */
    static Span openSign(Station station, ZonedDateTime when, Locale locale) {
        if (!station.serves()) {
            return sign(translate("stations.gone"), "gone");
        }
        if (!station.hours().known()) {
            return sign(translate("station.hours.unknown"), "unknown");
        }
        return sign(
                HoursText.now(station.hours(), when, locale, SAYING),
                station.hours().openAt(when) ? "open" : "closed");
    }

    private static Span sign(String words, String name) {
        var sign = new Span(words);
        sign.addClassNames("station-open", name);
        return sign;
    }

    /** Each with its sign and word. */
    static Div facilities(Iterable<Facility> facilities) {
        var row = new Div();
        row.addClassName("station-facilities");
        facilities.forEach(facility -> {
            var one = new Span();
            one.add((Component) FacilitySign.svg(facility), new Span(translate("station.facility." + facility)));
            row.add(one);
        });
        return row;
    }
}
