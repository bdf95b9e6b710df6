package org.gridloom.station.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridloom.exchange.Table;
import org.gridloom.shell.Times;
import org.gridloom.station.Station;
import org.gridloom.station.WeeklyHours;
import org.jspecify.annotations.Nullable;

/** The list beside the map. A click or Enter opens a row. */
class StationTable extends Grid<Station> {

    private static final String OPEN = "open";

    private final transient Clock clock;
    private transient List<Station> listed = List.of();
    private @Nullable Long open;

    StationTable(Clock clock, Consumer<Station> chosen) {
        this.clock = clock;
        addClassName("station-table");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.SINGLE);
        getElement().setAttribute("aria-label", getTranslation("stations.list"));
        addComponentColumn(this::row)
                .setHeader(getTranslation("stations.title"))
                .setFlexGrow(1);
        asSingleSelect().addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                chosen.accept(e.getValue());
            }
        });
        setPartNameGenerator(station -> Objects.equals(station.id(), open) ? OPEN : null);
        setEmptyStateText(getTranslation("stations.none"));
        setSizeFull();
    }

    void show(List<Station> stations) {
        listed = stations;
        setItems(stations);
    }

    /** Marks the one that is open; nothing for none. */
    void choose(@Nullable Long id) {
        open = id;
        deselectAll();
        getDataProvider().refreshAll();
        listed.stream()
                .filter(station -> Objects.equals(station.id(), id))
                .findAny()
                .ifPresent(this::scrollToItem);
    }

    private Div row(Station station) {
        var name = new Span(station.name());
        name.addClassName("station-name");
        var kind = new Span(getTranslation("station.kind." + station.kind()));
        kind.addClassName("secondary");
        var facts = new Div(kind, StationTexts.openSign(station, now(), getLocale()));
        facts.addClassName("station-facts-line");
        var row = new Div(name, facts);
        row.addClassName("station-row");
        return row;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(Times.ZONE);
    }

    /** What is listed as a file; the same columns can be brought back in. */
    Table file() {
        return file(listed, getLocale());
    }

    static Table file(List<Station> stations, Locale locale) {
        var headings = Arrays.stream(StationColumn.values())
                .map(column -> translate(locale, "stations.column." + column))
                .toList();
        return new Table(
                translate(locale, "stations.title"),
                headings,
                stations.stream().map(station -> cells(station, locale)).toList());
    }

    private static List<@Nullable Object> cells(Station station, Locale locale) {
        return Arrays.stream(StationColumn.values())
                .map(column -> cell(station, column, locale))
                .collect(Collectors.toList());
    }

    private static @Nullable Object cell(Station station, StationColumn column, Locale locale) {
        return switch (column) {
            case CODE -> station.code();
            case KIND -> translate(locale, "station.kind." + station.kind());
            case NAME -> station.name();
            case ADDRESS -> station.address();
            case PHONE -> station.phone();
            case HOURS -> WeeklyHours.write(station.hours());
            case FACILITIES ->
                station.facilities().stream()
                        .sorted()
                        .map(facility -> translate(locale, "station.facility." + facility))
                        .collect(Collectors.joining("、"));
            case BUILT -> station.built() == null ? null : translate(locale, "station.built." + station.built());
            case KEEPER -> station.keeper();
            case STAFF -> station.staff();
            case LONGITUDE -> station.point().getX();
            case LATITUDE -> station.point().getY();
        };
    }
}
