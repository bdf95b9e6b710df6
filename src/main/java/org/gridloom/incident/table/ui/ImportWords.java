package org.gridloom.incident.table.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.gridloom.incident.table.Remark;
import org.gridloom.incident.table.RowOutcome;

/** What is said of rows, in the viewer's language. */
final class ImportWords {

    private ImportWords() {}

    static Span outcome(RowOutcome outcome) {
        var sign = new Span(translate("table.outcome." + outcome));
        sign.addClassNames(
                "table-outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return sign;
    }

    /** What is wrong, of which column and value, and what was kept. */
    static String fault(Remark remark) {
        var about = remark.column().isEmpty()
                ? remark.value()
                : remark.value().isEmpty()
                        ? remark.column()
                        : translate("table.fault.about", remark.column(), remark.value());
        var text = translate("table.fault." + remark.fault());
        return about.isEmpty() ? text : about + ": " + text;
    }
}
