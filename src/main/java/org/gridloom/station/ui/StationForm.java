package org.gridloom.station.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridloom.geometry.Geometries;
import org.gridloom.station.Built;
import org.gridloom.station.Facility;
import org.gridloom.station.OpeningHours;
import org.gridloom.station.Station;
import org.gridloom.station.StationDraft;
import org.gridloom.station.StationFilter;
import org.gridloom.station.StationKind;
import org.gridloom.station.StationPerson;
import org.gridloom.station.Stations;
import org.gridloom.territory.Search;
import org.gridloom.territory.search.Kind;
import org.gridloom.territory.ui.PlaceSearch;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** A station being made or changed. Where it stands is clicked on the map, found by name, or entered as numbers. */
class StationForm extends Div {

    /** What the form wants of the page that it is on. */
    interface Listener {

        /** @param version of the station that was seen */
        void save(StationForm filled, int version);

        void cancelled();

        /** @param go whether the map may show something else */
        void looked(double longitude, double latitude, boolean go);
    }

    private static final Set<Kind> PLACES =
            EnumSet.of(Kind.BUILDING, Kind.COMPOUND, Kind.PLACE, Kind.ROAD, Kind.COMMUNITY);

    private final transient Stations stations;
    private final transient Listener listener;
    private final Select<StationKind> kind = new Select<>();
    private final TextField name = new TextField(getTranslation("stations.name"));
    private final TextField address = new TextField(getTranslation("card.address"));
    private final TextField phone = new TextField(getTranslation("card.phone"));
    private final TextField keeper = new TextField(getTranslation("card.keeper"));
    private final IntegerField staff = new IntegerField(getTranslation("card.staff"));
    private final Select<Built> built = new Select<>();
    private final CheckboxGroup<Facility> facilities = new CheckboxGroup<>();
    private final ComboBox<Station> parent = new ComboBox<>(getTranslation("stations.parent"));
    private final TextArea note = new TextArea(getTranslation("stations.note"));
    private final NumberField longitude = new NumberField(getTranslation("incident.longitude"));
    private final NumberField latitude = new NumberField(getTranslation("incident.latitude"));
    private final HoursField hours = new HoursField();
    private final SpecialDaysField special = new SpecialDaysField();
    private final PeopleField people = new PeopleField();

    /** @param station to be changed; nothing for a new one */
    StationForm(
            @Nullable Station station, List<StationPerson> known, Stations stations, Search search, Listener listener) {
        this.stations = stations;
        this.listener = listener;
        addClassName("station-form");
        fields();
        var finder = new PlaceSearch(
                search,
                hit -> PLACES.contains(hit.kind()),
                hit -> search.extent(hit).ifPresent(found -> {
                    var middle = found.centre();
                    place(middle.getX(), middle.getY());
                    listener.looked(middle.getX(), middle.getY(), true);
                }));
        finder.setLabel(getTranslation("incident.place.search"));
        var hint = new Paragraph(getTranslation("stations.place.hint"));
        hint.addClassName("secondary");
        add(
                new H3(getTranslation(station == null ? "stations.new" : "stations.edit")),
                kind,
                name,
                parent,
                finder,
                hint,
                row(longitude, latitude),
                address,
                row(phone, keeper),
                row(built, staff),
                facilities,
                new H4(getTranslation("card.hours")),
                hours,
                new H4(getTranslation("station.specialDays")),
                special,
                new H4(getTranslation("stations.people")),
                people,
                note,
                acts(station == null ? 0 : station.version()));
        if (station != null) {
            show(station, known);
        }
        offerParents(station);
        kind.addValueChangeListener(e -> offerParents(station));
    }

    private void fields() {
        kind.setLabel(getTranslation("stations.kind"));
        kind.setItems(StationKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("station.kind." + each));
        kind.setValue(StationKind.COMPOUND_POST);
        name.setMaxLength(StationDraft.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        address.setMaxLength(StationDraft.LONGEST_ADDRESS);
        phone.setMaxLength(StationDraft.LONGEST_PHONE);
        phone.setAllowedCharPattern("[0-9+()\\-–、,/ ]");
        keeper.setMaxLength(StationPerson.LONGEST_NAME);
        staff.setMin(0);
        staff.setMax(1000);
        built.setLabel(getTranslation("card.built"));
        built.setItems(Built.values());
        built.setEmptySelectionAllowed(true);
        built.setItemLabelGenerator(each -> each == null ? "" : getTranslation("station.built." + each));
        facilities.setLabel(getTranslation("card.facilities"));
        facilities.setItems(Facility.values());
        facilities.setItemLabelGenerator(each -> getTranslation("station.facility." + each));
        parent.setItemLabelGenerator(Station::name);
        parent.setClearButtonVisible(true);
        note.setMaxLength(StationDraft.LONGEST_NOTE);
        note.setHelperText(getTranslation("stations.note.hint"));
        limit(longitude, 180);
        limit(latitude, 90);
    }

    private void limit(NumberField field, double limit) {
        field.setMin(-limit);
        field.setMax(limit);
        field.setStep(0.000001);
        field.setErrorMessage(getTranslation("incident.wrong"));
        field.addValueChangeListener(
                e -> place().ifPresent(place -> listener.looked(place.getX(), place.getY(), false)));
    }

    private static Component row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("station-form-row");
        return row;
    }

    private Component acts(int version) {
        var save = new Button(getTranslation("common.save"), e -> listener.save(this, version));
        save.setId("station-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(new Button(getTranslation("common.cancel"), e -> listener.cancelled()), save);
        acts.addClassName("station-acts");
        return acts;
    }

    private void show(Station station, List<StationPerson> known) {
        kind.setValue(station.kind());
        name.setValue(station.name());
        address.setValue(Objects.requireNonNullElse(station.address(), ""));
        phone.setValue(Objects.requireNonNullElse(station.phone(), ""));
        keeper.setValue(Objects.requireNonNullElse(station.keeper(), ""));
        staff.setValue(station.staff());
        built.setValue(station.built());
        facilities.setValue(station.facilities());
        note.setValue(station.note());
        hours.show(station.hours().week());
        special.show(station.hours().specialDays());
        people.show(known);
        place(station.point().getX(), station.point().getY());
    }

    /** Only what a station of this kind can belong to. */
    private void offerParents(@Nullable Station of) {
        var above = kind.getValue().above();
        parent.setVisible(above.isPresent());
        var offered = above.map(kind -> stations.search(StationFilter.ALL.of(Set.of(kind))))
                .orElse(List.of());
        parent.setItems(offered);
        parent.setValue(offered.stream()
                .filter(station -> of != null && Objects.equals(station.id(), of.parent()))
                .findFirst()
                .orElse(null));
    }

    void place(double longitude, double latitude) {
        this.longitude.setValue(sixDigits(longitude));
        this.latitude.setValue(sixDigits(latitude));
    }

    /** Ten centimetres are enough, and more digits cannot be read. */
    private static double sixDigits(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    Optional<Point> place() {
        return longitude.isEmpty() || latitude.isEmpty() || longitude.isInvalid() || latitude.isInvalid()
                ? Optional.empty()
                : Optional.of(
                        Geometries.stored().createPoint(new Coordinate(longitude.getValue(), latitude.getValue())));
    }

    /** Nothing where a field is wrong, which then says so. */
    Optional<StationDraft> draft() {
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(getTranslation("station.fault.NAME_MISSING"));
        var place = place();
        if (place.isEmpty()) {
            longitude.setInvalid(true);
            longitude.setErrorMessage(getTranslation("stations.place.missing"));
        }
        var week = hours.value();
        var days = special.value();
        var named = people.value();
        if (name.isInvalid()
                || place.isEmpty()
                || week.isEmpty()
                || days.isEmpty()
                || named.isEmpty()
                || staff.isInvalid()) {
            StationActs.fault(getTranslation("stations.form.wrong"));
            return Optional.empty();
        }
        return Optional.of(new StationDraft(
                kind.getValue(),
                name.getValue(),
                text(address),
                text(phone),
                new OpeningHours(week.get(), days.get()),
                facilities.getValue(),
                built.getValue(),
                text(keeper),
                staff.isEmpty() ? 0 : staff.getValue(),
                place.get(),
                parent.isVisible() && !parent.isEmpty() ? parent.getValue().id() : null,
                note.getValue(),
                named.get()));
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
