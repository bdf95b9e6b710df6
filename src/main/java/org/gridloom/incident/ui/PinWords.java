package org.gridloom.incident.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.map.MapWords;
import org.springframework.stereotype.Component;

/** What the map's legend calls the pins. */
@Component
class PinWords implements MapWords {

    @Override
    public Map<String, String> in(Locale locale) {
        var words = new HashMap<String, String>();
        for (var category : IncidentCategory.values()) {
            words.put("legend.incident." + category, I18NProvider.translate(locale, "incident.category." + category));
        }
        for (var mark : new String[] {"urgent", "overdue", "escalated", "supervised", "paused"}) {
            words.put("legend.incident." + mark, I18NProvider.translate(locale, "map.legend." + mark));
        }
        return words;
    }
}
