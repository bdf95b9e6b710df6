package org.gridloom.station.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.gridloom.shell.MomentField;
import org.gridloom.shell.Times;
import org.gridloom.station.Built;
import org.gridloom.station.Facility;
import org.gridloom.station.StationFilter;
import org.gridloom.station.StationKind;
import org.gridloom.territory.CommunityFacts;

/** Which stations are listed. */
class StationFilterBar extends Div {

    private enum Open {
        ANY,
        NOW,
        AT,
        GONE
    }

    private static final Duration STEP = Duration.ofMinutes(30);

    private final Clock clock;
    private final Consumer<StationAddress> changed;
    private final TextField text = new TextField();
    private final MultiSelectComboBox<StationKind> kinds = new MultiSelectComboBox<>();
    private final Select<Open> open = new Select<>();
    private final MomentField at = new MomentField();
    private final MultiSelectComboBox<Facility> facilities = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Built> built = new MultiSelectComboBox<>();
    private final ComboBox<CommunityFacts> community = new ComboBox<>();
    private final List<CommunityFacts> communities;
    private String place = "";
    private boolean showing;

    StationFilterBar(List<CommunityFacts> communities, Clock clock, Consumer<StationAddress> changed) {
        this.communities = communities;
        this.clock = clock;
        this.changed = changed;
        addClassName("station-filters");
        text.setPlaceholder(getTranslation("stations.filter.text"));
        text.setAriaLabel(getTranslation("stations.filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(e -> tell());
        several(kinds, "stations.filter.kinds", "station.kind.", StationKind.values());
        several(facilities, "stations.filter.facilities", "station.facility.", Facility.values());
        several(built, "stations.filter.built", "station.built.", Built.values());
        open.setAriaLabel(getTranslation("stations.filter.open"));
        open.setItems(Open.values());
        open.setItemLabelGenerator(each -> getTranslation("stations.open." + each));
        open.setValue(Open.ANY);
        open.addValueChangeListener(e -> {
            at.setVisible(e.getValue() == Open.AT);
            if (e.getValue() == Open.AT && at.isEmpty()) {
                showing = true;
                at.setValue(LocalDateTime.now(clock.withZone(Times.ZONE)).truncatedTo(ChronoUnit.HOURS));
                showing = false;
            }
            tell();
        });
        at.setAriaLabel(getTranslation("stations.open.AT"));
        at.setStep(STEP);
        at.setVisible(false);
        at.addValueChangeListener(e -> tell());
        community.setPlaceholder(getTranslation("stations.filter.community"));
        community.setAriaLabel(getTranslation("stations.filter.community"));
        community.setItems(communities);
        community.setItemLabelGenerator(CommunityFacts::name);
        community.setClearButtonVisible(true);
        community.addValueChangeListener(e -> {
            if (!showing) {
                place = e.getValue() == null ? "" : e.getValue().code();
            }
            tell();
        });
        add(text, kinds, open, at, facilities, community, built);
    }

    private <T> void several(MultiSelectComboBox<T> field, String label, String words, T[] values) {
        field.setPlaceholder(getTranslation(label));
        field.setAriaLabel(getTranslation(label));
        field.setItems(values);
        field.setItemLabelGenerator(value -> getTranslation(words + value));
        field.setClearButtonVisible(true);
        field.addValueChangeListener(e -> tell());
    }

    /** Tells nobody. */
    void show(StationAddress address) {
        showing = true;
        var filter = address.filter();
        text.setValue(filter.text());
        kinds.setValue(filter.kinds());
        facilities.setValue(filter.facilities());
        built.setValue(filter.built());
        place = filter.place();
        community.setValue(communities.stream()
                .filter(known -> !place.isEmpty() && place.startsWith(known.code()))
                .findFirst()
                .orElse(null));
        if (address.openAt() != null) {
            at.setValue(address.openAt());
        }
        open.setValue(
                filter.closed()
                        ? Open.GONE
                        : address.openNow() ? Open.NOW : address.openAt() != null ? Open.AT : Open.ANY);
        at.setVisible(open.getValue() == Open.AT);
        showing = false;
    }

    void focusText() {
        text.focus();
    }

    private void tell() {
        if (!showing) {
            changed.accept(address());
        }
    }

    private StationAddress address() {
        return new StationAddress(
                StationFilter.ALL
                        .of(kinds.getValue())
                        .with(facilities.getValue())
                        .built(built.getValue())
                        .saying(text.getValue())
                        .in(place)
                        .closed(open.getValue() == Open.GONE),
                open.getValue() == Open.AT ? at.getValue() : null,
                open.getValue() == Open.NOW);
    }
}
