package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.gridloom.incident.IncidentCategory;

/** The class of a matter as a small sign of its own shape, colour and character. The colours are those of the pins. */
@CssImport("./incident/incident-sign.css")
class IncidentSign extends Span {

    IncidentSign(IncidentCategory category) {
        super(translate("incident.sign." + category));
        addClassNames("incident-sign", look(category));
        setTitle(translate("incident.category." + category));
    }

    /** The class of a category's style. */
    static String look(IncidentCategory category) {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
