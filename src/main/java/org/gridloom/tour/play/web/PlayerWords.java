package org.gridloom.tour.play.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.map.BasemapSettings;
import org.gridloom.shell.FlowAtHand;
import org.gridloom.shell.PageWords;
import org.springframework.stereotype.Component;

/** What the player is told once, in the language of whoever looks. */
@Component
class PlayerWords {

    private static final String OWN = "player.";
    private static final String SUPERVISED = "supervised";

    private final BasemapSettings basemap;
    private final FlowAtHand flow;

    PlayerWords(BasemapSettings basemap, FlowAtHand flow) {
        this.basemap = basemap;
        this.flow = flow;
    }

    /** As the address says, else as was chosen before; Chinese otherwise. */
    static Locale locale(HttpServletRequest request) {
        return PageWords.of(request).locale();
    }

    /** @param tiles where the portal's own tiles are for whoever looks */
    PlayerSetup setup(Locale locale, UnaryOperator<String> tiles, List<PlayerSetup.Kind> handouts) {
        var words = PageWords.in(locale.toLanguageTag());
        var map = flow.during(() -> basemap.config(locale));
        return new PlayerSetup(map.withTilesFrom(tiles), texts(words), signs(words), handouts);
    }

    String attribution() {
        return basemap.attribution();
    }

    /** With the browser's own placeholders: it alone knows the numbers. */
    private static Map<String, String> texts(PageWords words) {
        return words.bundle().keySet().stream()
                .filter(key -> key.startsWith(OWN))
                .collect(Collectors.toMap(
                        key -> key.substring(OWN.length()),
                        key -> words.bundle().getString(key)));
    }

    private static Map<String, String> signs(PageWords words) {
        var signs = new HashMap<String, String>();
        for (var category : IncidentCategory.values()) {
            signs.put(category.name(), words.say("incident.sign." + category));
        }
        signs.put(SUPERVISED, words.say("incident.sign." + SUPERVISED));
        return signs;
    }
}
