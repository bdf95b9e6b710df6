package org.gridloom.station.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.calendar.WorkCalendars;
import org.gridloom.shell.Times;
import org.gridloom.station.Programmes;
import org.gridloom.station.StationPhotos;
import org.gridloom.station.Stations;
import org.gridloom.territory.GridNames;
import org.springframework.stereotype.Component;

/** What a station's panel draws from. */
@Component
class StationParts {

    private final Stations stations;
    private final StationPhotos photos;
    private final Programmes programmes;
    private final WorkCalendars calendars;
    private final GridNames grids;
    private final Clock clock;

    StationParts(
            Stations stations,
            StationPhotos photos,
            Programmes programmes,
            WorkCalendars calendars,
            GridNames grids,
            Clock clock) {
        this.stations = stations;
        this.photos = photos;
        this.programmes = programmes;
        this.calendars = calendars;
        this.grids = grids;
        this.clock = clock;
    }

    Stations stations() {
        return stations;
    }

    StationPhotos photos() {
        return photos;
    }

    Programmes programmes() {
        return programmes;
    }

    WorkCalendar calendar() {
        return calendars.current();
    }

    /** What lies in no grid has the code of the community or street round it. */
    String place(String code) {
        return grids.nameOf(code).map(name -> name + " " + code).orElse(code);
    }

    ZonedDateTime now() {
        return clock.instant().atZone(Times.ZONE);
    }

    LocalDate today() {
        return now().toLocalDate();
    }
}
