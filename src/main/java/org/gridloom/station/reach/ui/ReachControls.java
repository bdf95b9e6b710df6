package org.gridloom.station.reach.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gridloom.shell.MomentField;
import org.gridloom.shell.Times;
import org.gridloom.station.StationKind;
import org.gridloom.station.reach.Within;
import org.gridloom.station.reach.ui.ReachAddress.Open;

/** Which stations count, and which circle. */
class ReachControls extends Div {

    private enum When {
        WHENEVER,
        NOW,
        AT
    }

    private final RadioButtonGroup<Within> minutes = new RadioButtonGroup<>();
    private final MultiSelectComboBox<StationKind> kinds = new MultiSelectComboBox<>();
    private final Select<When> when = new Select<>();
    private final MomentField time = new MomentField();
    private final transient Consumer<UnaryOperator<ReachAddress>> changed;
    private final transient Clock clock;

    ReachControls(Clock clock, Consumer<UnaryOperator<ReachAddress>> changed) {
        this.clock = clock;
        this.changed = changed;
        addClassName("reach-controls");
        minutes.setLabel(getTranslation("reach.within"));
        minutes.setItems(Within.values());
        minutes.setItemLabelGenerator(within -> getTranslation("reach.minutes", within.minutes()));
        minutes.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                changed.accept(address -> address.within(e.getValue()));
            }
        });
        kinds.setLabel(getTranslation("reach.kinds"));
        kinds.setPlaceholder(getTranslation("reach.kinds.all"));
        kinds.setItems(StationKind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation("station.kind." + kind));
        kinds.setClearButtonVisible(true);
        kinds.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.accept(address -> address.kinds(e.getValue()));
            }
        });
        when.setLabel(getTranslation("reach.open"));
        when.setItems(When.values());
        when.setItemLabelGenerator(choice -> getTranslation("reach.open." + choice));
        when.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                choose(e.getValue());
            }
        });
        time.setLabel(getTranslation("reach.open.time"));
        time.setStep(Duration.ofMinutes(30));
        time.setLocale(getLocale());
        time.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                changed.accept(address -> address.open(new Open.At(e.getValue().truncatedTo(ChronoUnit.MINUTES))));
            }
        });
        add(minutes, kinds, when, time);
    }

    /** In the evening most stations are closed, which is what one asks for first. */
    private void choose(When chosen) {
        changed.accept(address -> address.open(
                switch (chosen) {
                    case WHENEVER -> new Open.Whenever();
                    case NOW -> new Open.Now();
                    case AT ->
                        new Open.At(
                                clock.instant().atZone(Times.ZONE).toLocalDate().atTime(19, 0));
                }));
    }

    void show(ReachAddress address) {
        minutes.setValue(address.within());
        kinds.setValue(address.kinds());
        switch (address.open()) {
            case Open.Whenever() -> when.setValue(When.WHENEVER);
            case Open.Now() -> when.setValue(When.NOW);
            case Open.At(var at) -> {
                when.setValue(When.AT);
                time.setValue(at);
            }
        }
        time.setVisible(address.open() instanceof Open.At);
    }
}
