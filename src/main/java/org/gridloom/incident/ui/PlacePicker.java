package org.gridloom.incident.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gridloom.territory.Search;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.search.Kind;
import org.gridloom.territory.ui.PlaceSearch;

/** Where a matter is: found by what the caller says, clicked on the map, or entered as numbers. */
class PlacePicker extends FormLayout {

    /** What has a place of its own on the ground. */
    private static final Set<Kind> PLACES =
            EnumSet.of(Kind.BUILDING, Kind.COMPOUND, Kind.PLACE, Kind.ROAD, Kind.WATER, Kind.GRID, Kind.COMMUNITY);

    /** Degrees of EPSG:4490. */
    record Place(double longitude, double latitude) {}

    private final TextField address = new TextField(getTranslation("incident.address"));
    private final NumberField longitude = new NumberField(getTranslation("incident.longitude"));
    private final NumberField latitude = new NumberField(getTranslation("incident.latitude"));
    private final Span missing = new Span(getTranslation("incident.place.missing"));
    private final transient Search search;
    private final transient Runnable changed;
    private final transient Consumer<Place> look;
    private boolean setting;

    /**
     * @param changed the place is another
     * @param look it was found by name, so that the map may show something else
     */
    PlacePicker(Search search, Runnable changed, Consumer<Place> look) {
        this.search = search;
        this.changed = changed;
        this.look = look;
        var finder = new PlaceSearch(search, hit -> PLACES.contains(hit.kind()), this::found);
        finder.setLabel(getTranslation("incident.place.search"));
        finder.setPlaceholder(getTranslation("incident.place.search.hint"));
        finder.setId("place-search");
        address.setMaxLength(200);
        limit(longitude, 180);
        limit(latitude, 90);
        var hint = new Paragraph(getTranslation("incident.place.hint"));
        hint.addClassName("secondary");
        missing.addClassName("incident-missing");
        missing.setVisible(false);
        add(finder, address, hint, longitude, latitude, missing);
        setResponsiveSteps(new ResponsiveStep("0", 2));
        setColspan(finder, 2);
        setColspan(address, 2);
        setColspan(hint, 2);
        setColspan(missing, 2);
    }

    private void limit(NumberField field, double limit) {
        field.setMin(-limit);
        field.setMax(limit);
        field.setStep(0.000001);
        field.setErrorMessage(getTranslation("incident.wrong"));
        field.addValueChangeListener(e -> {
            if (!setting) {
                tell();
            }
        });
    }

    private void tell() {
        if (place().isPresent()) {
            missing.setVisible(false);
            changed.run();
        }
    }

    private void found(Hit hit) {
        search.extent(hit).ifPresent(extent -> {
            address.setValue(
                    hit.kind() == Kind.BUILDING && !hit.detail().isBlank()
                            ? hit.detail() + " " + hit.title()
                            : hit.title());
            var middle = extent.centre();
            set(middle.getX(), middle.getY());
            place().ifPresent(look);
        });
    }

    /** The place was clicked on the map, or found. */
    void set(double longitude, double latitude) {
        setting = true;
        this.longitude.setValue(sixDigits(longitude));
        this.latitude.setValue(sixDigits(latitude));
        setting = false;
        tell();
    }

    /** Ten centimetres are enough, and more digits cannot be read. */
    private static double sixDigits(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    Optional<Place> place() {
        return longitude.isEmpty() || latitude.isEmpty() || longitude.isInvalid() || latitude.isInvalid()
                ? Optional.empty()
                : Optional.of(new Place(longitude.getValue(), latitude.getValue()));
    }

    /** The place; or nothing: then it is said that it is missing. */
    Optional<Place> wanted() {
        var place = place();
        missing.setVisible(place.isEmpty());
        if (place.isEmpty()) {
            longitude.focus();
        }
        return place;
    }

    /** Nothing where none was given. */
    Optional<String> address() {
        return Optional.of(address.getValue().strip()).filter(words -> !words.isEmpty());
    }
}
