package org.gridloom.incident.report.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import java.time.format.TextStyle;
import java.util.ArrayList;
import org.gridloom.figures.Period;
import org.gridloom.incident.report.ReportSchedule;
import org.gridloom.incident.report.ReportSummary;
import org.gridloom.shell.Names;

/** Reports as the page names them, in the language of the page that is being drawn. */
final class ReportWords {

    private ReportWords() {}

    static String place(String name) {
        return name.isEmpty() ? translate("report.whole") : name;
    }

    static String period(Period period) {
        return period.kind() == Period.Kind.MONTH
                ? period.toString()
                : translate(
                        "figures.days.fromTo",
                        period.from().toString(),
                        period.last().toString());
    }

    /** "第 2 版 · 系统" */
    static String edition(ReportSummary report, Names names) {
        return translate("reports.edition", report.edition(), names.of(report.madeBy()));
    }

    static String schedule(ReportSchedule schedule) {
        var said = new ArrayList<String>();
        if (schedule.weekly().on()) {
            said.add(translate(
                    "reports.schedule.weekly",
                    schedule.weekly()
                            .weekday()
                            .getDisplayName(TextStyle.FULL, UI.getCurrent().getLocale()),
                    schedule.weekly().hour()));
        }
        if (schedule.monthly().on()) {
            said.add(translate(
                    "reports.schedule.monthly",
                    schedule.monthly().day(),
                    schedule.monthly().hour()));
        }
        return said.isEmpty() ? translate("reports.schedule.none") : String.join(" · ", said);
    }
}
