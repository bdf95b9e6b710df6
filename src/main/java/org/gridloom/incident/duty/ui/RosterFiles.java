package org.gridloom.incident.duty.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gridloom.exchange.Table;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.duty.Roster;
import org.gridloom.shell.TableLinks;
import org.jspecify.annotations.Nullable;

/** The week as a file, and days from a file: the same columns both ways. */
class RosterFiles extends Div {

    RosterFiles(Roster roster, DutyDesk desk, List<Duty> week, LocalDate monday, boolean changes, Runnable changed) {
        addClassName("duty-files");
        var name = desk.name() + "-" + monday;
        var table = table(desk, week);
        add(TableLinks.csv(name, () -> table), TableLinks.excel(name, () -> table));
        if (changes) {
            add(new Button(
                    translate("duty.import"),
                    VaadinIcon.UPLOAD.create(),
                    e -> new ImportDialog(roster, desk, changed).open()));
        }
    }

    static Table table(DutyDesk desk, List<Duty> week) {
        return new Table(
                desk.name(),
                List.of(
                        translate("duty.file.day"),
                        translate("duty.file.shift"),
                        translate("duty.file.people"),
                        translate("duty.file.note"),
                        translate("duty.file.times")),
                week.stream().map(RosterFiles::row).toList());
    }

    /** People by their names where nobody else of the shift is called so. */
    private static List<@Nullable Object> row(Duty duty) {
        return Arrays.asList(
                duty.day().toString(),
                duty.shift().name(),
                duty.people().stream().map(Duty.Person::name).collect(Collectors.joining("、")),
                duty.note(),
                DutyWords.times(duty.shift()));
    }
}
