package org.gridloom.incident.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gridloom.incident.IncidentCategory;

/** A category as GeoReport's list of services has it, in the caller's language. */
final class Open311Service {

    private Open311Service() {}

    static Map<String, Object> of(IncidentCategory category, Locale locale) {
        var service = new LinkedHashMap<String, Object>();
        service.put("service_code", category.name());
        service.put("service_name", name(category, locale));
        service.put("description", messages(locale).getString("incident.category." + category + ".hint"));
        service.put("metadata", false);
        service.put("type", "realtime");
        service.put("keywords", "");
        service.put("group", "");
        return service;
    }

    static String name(IncidentCategory category, Locale locale) {
        return messages(locale).getString("incident.category." + category);
    }

    private static ResourceBundle messages(Locale locale) {
        return ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }
}
