package org.gridloom.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.calendar.WorkHours;

/** The pieces of a workday, each from and until; one can be added or taken away. */
class WorkHoursField extends Div {

    /** @param row of the page that both fields are in */
    private record Piece(Div row, TimePicker opens, TimePicker closes) {}

    private static final Duration STEP = Duration.ofMinutes(30);

    private final List<Piece> pieces = new ArrayList<>();
    private final Button add;

    WorkHoursField() {
        addClassName("work-hours");
        add = new Button(getTranslation("calendar.hours.add"), VaadinIcon.PLUS.create(), e -> add());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add(add);
    }

    void show(List<WorkHours> hours) {
        pieces.forEach(piece -> remove(piece.row()));
        pieces.clear();
        hours.forEach(known -> {
            var piece = add();
            piece.opens().setValue(known.opens());
            piece.closes().setValue(known.closes());
        });
    }

    private Piece add() {
        var opens = time("calendar.opens");
        var closes = time("calendar.closes");
        var drop = new Button(VaadinIcon.CLOSE_SMALL.create());
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        drop.setAriaLabel(getTranslation("calendar.hours.remove"));
        var piece = new Piece(new Div(opens, closes, drop), opens, closes);
        drop.addClickListener(e -> {
            pieces.remove(piece);
            remove(piece.row());
        });
        pieces.add(piece);
        addComponentAtIndex(pieces.size() - 1, piece.row());
        return piece;
    }

    private TimePicker time(String label) {
        var time = new TimePicker(getTranslation(label));
        time.setStep(STEP);
        time.setRequiredIndicatorVisible(true);
        return time;
    }

    /** Nothing where a time is missing or a piece ends before it begins; then it is marked. */
    Optional<List<WorkHours>> hours() {
        var hours = new ArrayList<WorkHours>();
        for (var piece : pieces) {
            var opens = piece.opens().getValue();
            var closes = piece.closes().getValue();
            piece.opens().setInvalid(opens == null);
            piece.closes().setInvalid(closes == null || (opens != null && !opens.isBefore(closes)));
            if (!piece.opens().isInvalid() && !piece.closes().isInvalid()) {
                hours.add(new WorkHours(opens, closes));
            }
        }
        return !hours.isEmpty() && hours.size() == pieces.size() ? Optional.of(hours) : Optional.empty();
    }
}
