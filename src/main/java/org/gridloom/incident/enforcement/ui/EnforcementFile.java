package org.gridloom.incident.enforcement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridloom.exchange.Table;
import org.gridloom.figures.Period;
import org.gridloom.incident.enforcement.ItemFigures;
import org.gridloom.incident.enforcement.Referral;
import org.gridloom.shell.TableLinks;
import org.jspecify.annotations.Nullable;

/** The figures that are seen, as a file. */
final class EnforcementFile {

    private EnforcementFile() {}

    static Anchor csv(List<ItemFigures> figures, Period period, Locale locale) {
        var table = table(figures, period, locale);
        return TableLinks.csv(table.title() + "-" + period, () -> table);
    }

    static Anchor excel(List<ItemFigures> figures, Period period, Locale locale) {
        var table = table(figures, period, locale);
        return TableLinks.excel(table.title() + "-" + period, () -> table);
    }

    private static Table table(List<ItemFigures> figures, Period period, Locale locale) {
        var headings = new ArrayList<>(List.of(
                translate("enforcement.code"),
                translate("enforcement.item"),
                translate("enforcement.referred"),
                translate("enforcement.open")));
        for (var result : Referral.Result.values()) {
            headings.add(translate("enforcement.result." + result));
        }
        headings.add(translate("enforcement.period"));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var each : figures) {
            var row = new ArrayList<@Nullable Object>(
                    List.of(each.item().code(), each.item().name(locale), each.referred(), each.open()));
            for (var result : Referral.Result.values()) {
                row.add(each.of(result));
            }
            row.add(period.toString());
            rows.add(row);
        }
        return new Table(translate("enforcement.title"), headings, rows);
    }
}
