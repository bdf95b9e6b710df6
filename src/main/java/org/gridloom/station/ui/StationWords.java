package org.gridloom.station.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.map.MapWords;
import org.gridloom.station.StationKind;
import org.springframework.stereotype.Component;

/** What the map's legend calls the sign of each kind of station. */
@Component
class StationWords implements MapWords {

    @Override
    public Map<String, String> in(Locale locale) {
        return Arrays.stream(StationKind.values())
                .map(StationKind::name)
                .collect(Collectors.toUnmodifiableMap(
                        kind -> "legend.station." + kind,
                        kind -> I18NProvider.translate(locale, "station.kind." + kind)));
    }
}
