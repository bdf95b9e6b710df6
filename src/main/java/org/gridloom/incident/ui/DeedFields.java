package org.gridloom.incident.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.NearMatter;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.Rating;
import org.gridloom.shell.DayField;
import org.jspecify.annotations.Nullable;

/** What an act needs besides a click: whom, until when, which other matter, how it was rated, and why. */
class DeedFields extends Div {

    /** Where the words in which a resident was not reached stand beside the ratings. */
    private static final String NOT_REACHED = "NONE";

    /** When a day's work ends. */
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** What there is to choose from. */
    interface Source {

        List<OwnerChoice> owners();

        /** Whether it may be left to the rules whom each goes to. */
        boolean ownerMayBeLeftOpen();

        /** Beside the name: how much the owner has already, how many of several it can be given. */
        String aboutOwner(OwnerChoice choice);

        /** Other open matters with this text, nearest first. */
        List<NearMatter> others(String text, int from, int most);

        /** The last day of the present deadline. */
        LocalDate due();

        /** How many more extensions there may be, where that is one number. */
        OptionalInt extensionsLeft();
    }

    private final IncidentAct act;
    private final boolean reasonWanted;
    private final TextArea why = new TextArea(getTranslation("incident.why"));
    private final transient Supplier<Optional<Deed>> deed;

    /**
     * @param note what was typed already
     * @param owner who was chosen already
     */
    DeedFields(IncidentAct act, boolean reasonWanted, String note, @Nullable OwnerChoice owner, Source source) {
        this.act = act;
        this.reasonWanted = reasonWanted;
        addClassName("deed-fields");
        why.setValue(note);
        why.setMaxLength(Deed.LONGEST_REASON);
        why.setWidthFull();
        why.setRequiredIndicatorVisible(reasonWanted);
        var hint = new Paragraph(getTranslation("incident.act." + act + ".hint"));
        hint.addClassName("secondary");
        add(hint);
        deed = switch (act) {
            case DISPATCH, TRANSFER -> owner(owner, source);
            case ASK_EXTENSION -> until(source);
            case CLOSE -> rating();
            case MERGE, PUT_UNDER -> other(source);
            default -> () -> Optional.of(Deed.of(act, why.getValue()));
        };
        add(why);
    }

    /** The deed, or nothing: then what is missing is marked. */
    Optional<Deed> read() {
        var read = deed.get();
        var words = !why.getValue().isBlank()
                || !(reasonWanted || read.map(DeedFields::wantsReason).orElse(false));
        why.setInvalid(!words);
        why.setErrorMessage(getTranslation("incident.hindrance.REASON_MISSING"));
        return words ? read : Optional.empty();
    }

    String why() {
        return why.getValue();
    }

    /** What the table does not say of its own: a rating missing or bad is explained. */
    private static boolean wantsReason(Deed deed) {
        return deed instanceof Deed.Evaluate evaluation
                && (evaluation.rating() == null || evaluation.rating() == Rating.UNSATISFIED);
    }

    private Supplier<Optional<Deed>> owner(@Nullable OwnerChoice given, Source source) {
        var owner = new ComboBox<OwnerChoice>(getTranslation("incident.owner"));
        owner.setItems(source.owners());
        owner.setItemLabelGenerator(choice -> (IncidentWords.owner(choice) + " " + source.aboutOwner(choice)).strip());
        owner.setValue(given);
        if (act == IncidentAct.DISPATCH && source.ownerMayBeLeftOpen()) {
            owner.setPlaceholder(getTranslation("incident.owner.byRule"));
            owner.setClearButtonVisible(true);
            owner.setWidthFull();
            add(owner);
            return () -> Optional.of(
                    owner.isEmpty()
                            ? Deed.of(act, why.getValue())
                            : new Deed.Dispatch(owner.getValue().owner(), why.getValue()));
        }
        return field(
                owner,
                choice -> act == IncidentAct.DISPATCH
                        ? new Deed.Dispatch(choice.owner(), why.getValue())
                        : new Deed.Transfer(choice.owner(), why.getValue()));
    }

    private Supplier<Optional<Deed>> until(Source source) {
        var until = new DayField(getTranslation("incident.extension.until"));
        until.setMin(source.due().plusDays(1));
        source.extensionsLeft().ifPresent(left -> until.setHelperText(getTranslation("incident.extension.left", left)));
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
        add(rule);
        return read;
    }

    private Supplier<Optional<Deed>> other(Source source) {
        return field(
                new OtherMatter(source::others),
                near -> act == IncidentAct.MERGE
                        ? new Deed.Merge(near.incident().number(), why.getValue())
                        : new Deed.PutUnder(near.incident().number(), why.getValue()));
    }

    private <T, C extends AbstractField<C, T> & HasValidation & HasSize> Supplier<Optional<Deed>> field(
            C field, Function<T, Deed> deed) {
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        add(field);
        return () -> {
            field.setInvalid(field.isEmpty());
            field.setErrorMessage(getTranslation("incident.missing"));
            return field.isEmpty() ? Optional.empty() : Optional.of(deed.apply(field.getValue()));
        };
    }
}
