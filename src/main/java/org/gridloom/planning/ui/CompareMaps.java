package org.gridloom.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import java.util.Map;
import org.gridloom.map.MapConfig;

/** The web component with the two maps of a comparison. It loads both sides by URL. */
@Tag("gridloom-compare")
@JsModule("./planning/gridloom-compare.ts")
class CompareMaps extends Component implements HasSize {

    CompareMaps(String url, Locale locale, MapConfig config, Map<String, String> labels) {
        getElement().setAttribute("url", url);
        getElement().setProperty("locale", locale.toLanguageTag());
        getElement().setPropertyBean("config", config);
        getElement().setPropertyMap("labels", labels);
    }

    /** Shows and marks what the one gives to the other. */
    void show(String from, String to) {
        getElement().callJsFunction("show", from, to);
    }
}
