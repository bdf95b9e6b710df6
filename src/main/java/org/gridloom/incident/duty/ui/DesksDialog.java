package org.gridloom.incident.duty.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gridloom.account.TerritoryParts;
import org.gridloom.account.TerritoryParts.Part;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.duty.DutyDesks;
import org.gridloom.incident.duty.Roster;
import org.gridloom.incident.duty.Shift;
import org.jspecify.annotations.Nullable;

/** Which desks there are, and in which shifts they are kept. Each is saved by itself. */
class DesksDialog extends Dialog {

    private final transient DutyDesks desks;
    private final transient Roster roster;
    private final transient List<Part> places;
    private final transient Runnable changed;
    private final Div list = new Div();

    DesksDialog(DutyDesks desks, Roster roster, TerritoryParts territory, Runnable changed) {
        this.desks = desks;
        this.roster = roster;
        this.places = territory.all();
        this.changed = changed;
        setHeaderTitle(getTranslation("duty.desks"));
        setWidth("46rem");
        list.addClassName("duty-desks");
        add(new Paragraph(getTranslation("duty.desks.text")), list);
        getFooter()
                .add(
                        new Button(getTranslation("duty.desk.new"), VaadinIcon.PLUS.create(), e -> list.add(row(null))),
                        new Button(getTranslation("common.close"), e -> close()));
        show();
    }

    private void show() {
        list.removeAll();
        roster.desks().forEach(desk -> list.add(row(desk)));
    }

    private void done() {
        show();
        changed.run();
    }

    private Div row(@Nullable DutyDesk known) {
        var code = known == null ? "d-" + UUID.randomUUID().toString().substring(0, 8) : known.code();
        var name = new TextField(getTranslation("duty.desk.name"));
        name.setMaxLength(DutyDesk.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        var place = new ComboBox<Part>(getTranslation("duty.desk.place"));
        place.setItems(places);
        place.setItemLabelGenerator(Part::name);
        place.setPlaceholder(getTranslation("duty.desk.everywhere"));
        place.setClearButtonVisible(true);
        if (known != null) {
            name.setValue(known.name());
            places.stream()
                    .filter(part -> part.code().equals(known.place()))
                    .findAny()
                    .ifPresent(place::setValue);
        }
        var save = new Button(getTranslation("duty.desk.save"), e -> {
            name.setInvalid(name.getValue().isBlank() || isTaken(name.getValue().strip(), code));
            name.setErrorMessage(getTranslation("duty.desk.name.wrong"));
            if (!name.isInvalid()) {
                desks.save(new DutyDesk(
                        code,
                        name.getValue(),
                        place.isEmpty() ? "" : place.getValue().code()));
                done();
            }
        });
        var line = new Div(name, place, save);
        line.addClassName("duty-desk");
        var row = new Div(line);
        if (known != null) {
            line.add(remove(known));
            row.add(shifts(known));
        }
        return row;
    }

    private boolean isTaken(String name, String code) {
        return roster.desks().stream()
                .anyMatch(desk -> desk.name().equals(name) && !desk.code().equals(code));
    }

    private Button remove(DutyDesk desk) {
        var remove = new Button(VaadinIcon.TRASH.create(), e -> {
            var question = new ConfirmDialog();
            question.setHeader(getTranslation("duty.desk.remove"));
            question.setText(getTranslation("duty.desk.remove.text", desk.name()));
            question.setCancelable(true);
            question.setCancelText(getTranslation("common.cancel"));
            question.setConfirmText(getTranslation("duty.desk.remove"));
            question.addConfirmListener(sure -> {
                desks.remove(desk.code());
                done();
            });
            question.open();
        });
        remove.setAriaLabel(getTranslation("duty.desk.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return remove;
    }

    private Div shifts(DutyDesk desk) {
        var shifts = new Div();
        shifts.addClassName("duty-shifts");
        desks.shifts(desk.code()).forEach(shift -> shifts.add(shift(desk, shift)));
        var name = new TextField(getTranslation("duty.shift.name"));
        name.setMaxLength(Shift.LONGEST_NAME);
        var from = time("duty.shift.from");
        var until = time("duty.shift.until");
        var add = new Button(getTranslation("duty.shift.add"), VaadinIcon.PLUS.create(), e -> {
            name.setInvalid(name.getValue().isBlank());
            from.setInvalid(from.isEmpty());
            until.setInvalid(until.isEmpty());
            if (!name.isInvalid() && !from.isInvalid() && !until.isInvalid()) {
                if (desks.addShift(desk.code(), name.getValue(), from.getValue(), until.getValue())) {
                    done();
                } else {
                    name.setErrorMessage(getTranslation("duty.shift.taken"));
                    name.setInvalid(true);
                }
            }
        });
        var entry = new Div(name, from, until, add);
        entry.addClassName("duty-shift-new");
        shifts.add(entry);
        return shifts;
    }

    private TimePicker time(String label) {
        var time = new TimePicker(getTranslation(label));
        time.setStep(Duration.ofMinutes(30));
        return time;
    }

    private Div shift(DutyDesk desk, Shift shift) {
        var end = new Button(getTranslation("duty.shift.end"), e -> {
            desks.endShift(desk.code(), shift.id());
            done();
        });
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setTooltipText(getTranslation("duty.shift.end.hint"));
        var line = new Div(new Span(shift.name()), new Span(DutyWords.times(shift)), end);
        line.addClassName("duty-shift");
        return line;
    }
}
