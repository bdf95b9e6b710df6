package org.gridloom.tour;

import java.util.List;
import java.util.Optional;
import org.gridloom.shell.PageWords;
import org.gridloom.territory.Extent;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How a tour begins. */
@Service
@PreAuthorize(Tours.AUTHORS)
public class TourDrafts {

    private final Extent extent;
    private final Tours tours;

    TourDrafts(Extent extent, Tours tours) {
        this.extent = extent;
        this.tours = tours;
    }

    /** With one stop, which shows all that whoever asks sees; nothing where that is nothing. */
    public Optional<TourContent> first(String title) {
        return extent.whole()
                .map(whole -> new TourContent(
                        Words.zh(title),
                        Words.NONE,
                        tours.ownPlace(""),
                        List.of(Stop.at(
                                StopView.from(Cameras.over(whole)),
                                new Words(
                                        PageWords.in("zh-CN").say("tour.edit.first"),
                                        PageWords.in("en").say("tour.edit.first"))))));
    }
}
