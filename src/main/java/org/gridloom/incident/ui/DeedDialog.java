package org.gridloom.incident.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Loop;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.Rating;

/** Asks what an act needs besides a click: whom, until when, which other matter, how it was rated, and why. Closing it does nothing. */
class DeedDialog extends Dialog {

    /** Where the words in which a resident was not reached stand beside the ratings. */
    private static final String NOT_REACHED = "NONE";

    /** When a day's work ends. */
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final IncidentAct act;
    private final boolean reasonWanted;
    private final Div fields = new Div();
    private final TextArea why = new TextArea(getTranslation("incident.why"));

    /**
     * @param note what was typed already
     * @param then gets the deed; the dialog is closed
     */
    DeedDialog(IncidentAct act, IncidentDetail incident, String note, IncidentPanel.Desk desk, Consumer<Deed> then) {
        this.act = act;
        reasonWanted = Loop.step(incident.summary().state(), act)
                .map(Loop.Step::reason)
                .orElse(false);
        setHeaderTitle(getTranslation("incident.act." + act));
        setWidth("30rem");
        why.setValue(note);
        why.setMaxLength(Deed.LONGEST_REASON);
        why.setWidthFull();
        why.setRequiredIndicatorVisible(reasonWanted);
        Supplier<Optional<Deed>> deed = switch (act) {
            case DISPATCH, TRANSFER -> owner(incident, desk);
            case ASK_EXTENSION -> until(incident);
            case CLOSE -> rating();
            case MERGE, PUT_UNDER -> other(incident, desk);
            default -> () -> Optional.of(Deed.of(act, why.getValue()));
        };
        var hint = new Paragraph(getTranslation("incident.act." + act + ".hint"));
        hint.addClassName("secondary");
        fields.addClassName("deed-fields");
        fields.addComponentAsFirst(hint);
        fields.add(why);
        add(fields);
        var go = new Button(getTranslation("incident.act." + act), e -> go(deed, then));
        go.setId("deed-go");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), go);
    }

    /** Whether an act is asked about in a dialog, or done with a click. */
    static boolean asksFor(IncidentAct act, IncidentDetail incident) {
        return act == IncidentAct.CLOSE
                || act == IncidentAct.PUT_UNDER
                || Loop.step(incident.summary().state(), act)
                        .map(Loop.Step::reason)
                        .orElse(false);
    }

    private void go(Supplier<Optional<Deed>> read, Consumer<Deed> then) {
        var deed = read.get();
        var words = !why.getValue().isBlank()
                || !(reasonWanted || deed.map(DeedDialog::wantsReason).orElse(false));
        why.setInvalid(!words);
        why.setErrorMessage(getTranslation("incident.hindrance.REASON_MISSING"));
        if (deed.isPresent() && words) {
            close();
            then.accept(deed.get());
        }
    }

    /** What the table does not say of its own: a rating missing or bad is explained. */
    private static boolean wantsReason(Deed deed) {
        return deed instanceof Deed.Evaluate evaluation
                && (evaluation.rating() == null || evaluation.rating() == Rating.UNSATISFIED);
    }

    private Supplier<Optional<Deed>> owner(IncidentDetail incident, IncidentPanel.Desk desk) {
        var owner = new Select<OwnerChoice>();
        owner.setLabel(getTranslation("incident.owner"));
        owner.setItems(desk.owners(incident));
        owner.setItemLabelGenerator(choice -> IncidentWords.owner(choice));
        return field(
                owner,
                choice -> act == IncidentAct.DISPATCH
                        ? new Deed.Dispatch(choice.owner(), why.getValue())
                        : new Deed.Transfer(choice.owner(), why.getValue()));
    }

    private Supplier<Optional<Deed>> until(IncidentDetail incident) {
        var due = incident.summary().dueAt().atZone(IncidentNumber.ZONE).toLocalDate();
        var until = new DatePicker(getTranslation("incident.extension.until"));
        until.setMin(due.plusDays(1));
        until.setHelperText(getTranslation(
                "incident.extension.left",
                Loop.MOST_EXTENSIONS - incident.situation().extensions()));
        return field(
                until,
                day -> new Deed.AskExtension(
                        day.atTime(EVENING).atZone(IncidentNumber.ZONE).toInstant(), why.getValue()));
    }

    private Supplier<Optional<Deed>> rating() {
        var rating = new RadioButtonGroup<String>(getTranslation("incident.rating"));
        rating.setItems(Rating.SATISFIED.name(), Rating.MOSTLY.name(), Rating.UNSATISFIED.name(), NOT_REACHED);
        rating.setItemLabelGenerator(word -> getTranslation("incident.rating." + word));
        var rule = new Span(getTranslation("incident.rating.rule"));
        rule.addClassName("secondary");
        rule.setVisible(false);
        rating.addValueChangeListener(
                e -> rule.setVisible(Rating.UNSATISFIED.name().equals(e.getValue())));
        var read = field(
                rating,
                word -> new Deed.Evaluate(word.equals(NOT_REACHED) ? null : Rating.valueOf(word), why.getValue()));
        fields.add(rule);
        return read;
    }

    /** The nearest ones are offered; any other by its number. */
    private Supplier<Optional<Deed>> other(IncidentDetail incident, IncidentPanel.Desk desk) {
        var other = new ComboBox<IncidentSummary>(getTranslation("incident.other"));
        other.setItems(desk.near(incident));
        other.setItemLabelGenerator(near -> near.number() + " " + near.title());
        other.setHelperText(getTranslation("incident.other.hint"));
        return field(
                other,
                near -> act == IncidentAct.MERGE
                        ? new Deed.Merge(near.number(), why.getValue())
                        : new Deed.PutUnder(near.number(), why.getValue()));
    }

    private <T, C extends AbstractField<C, T> & HasValidation & HasSize> Supplier<Optional<Deed>> field(
            C field, Function<T, Deed> deed) {
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        fields.add((Component) field);
        return () -> {
            field.setInvalid(field.isEmpty());
            field.setErrorMessage(getTranslation("incident.missing"));
            return field.isEmpty() ? Optional.empty() : Optional.of(deed.apply(field.getValue()));
        };
    }
}
