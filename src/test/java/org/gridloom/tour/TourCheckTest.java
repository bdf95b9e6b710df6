package org.gridloom.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gridloom.tour.SaveOutcome.Fault;
import org.gridloom.tour.SaveOutcome.Reason;
import org.gridloom.tour.StopView.Camera;
import org.junit.jupiter.api.Test;

/** What a browser sends may be anything; what is kept is a tour. */
class TourCheckTest {

    private static final TourContent TOUR = TourContentTest.of("甲");

    private static List<Reason> reasons(TourContent tour) {
        return TourCheck.faults(tour, Set.of()).stream().map(Fault::reason).toList();
    }

    private static List<Reason> ofStop(UnaryOperator<Stop> change) {
        return reasons(TOUR.change(TOUR.stops().getFirst().id(), change));
    }

    private static List<Reason> ofCamera(Double longitude, Double latitude, double zoom, double pitch) {
        return ofStop(stop -> stop.seeing(StopView.from(new Camera(List.of(longitude, latitude), zoom, 0, pitch))));
    }

    @Test
    void anOrdinaryTourHasNoFault() {
        assertThat(reasons(TOUR)).isEmpty();
    }

    @Test
    void aTourHasATitleInOneLanguageAndAtLeastOneStop() {
        assertThat(reasons(TOUR.titled(new Words(" ", "")))).containsExactly(Reason.NO_TITLE);
        assertThat(reasons(TOUR.titled(new Words("", "Tour")))).isEmpty();
        assertThat(reasons(TOUR.remove(TOUR.stops().getFirst().id()))).containsExactly(Reason.NO_STOP);
    }

    @Test
    void aCameraStandsOnTheEarth() {
        assertThat(ofCamera(181.0, 30.0, 12, 0)).containsExactly(Reason.CAMERA);
        assertThat(ofCamera(117.0, 89.0, 12, 0)).containsExactly(Reason.CAMERA);
        assertThat(ofCamera(117.0, 30.0, 30, 0)).containsExactly(Reason.CAMERA);
        assertThat(ofCamera(117.0, 30.0, Double.NaN, 0)).containsExactly(Reason.CAMERA);
        assertThat(ofCamera(117.0, 30.0, 12, 86)).containsExactly(Reason.CAMERA);
    }

    @Test
    void aViewSaysOnlyWhatAMapCanShow() {
        var view = TOUR.stops().getFirst().view();
        assertThat(ofStop(stop -> stop.seeing(view.over("<script>")))).containsExactly(Reason.VIEW);
        assertThat(ofStop(stop -> stop.seeing(
                        new StopView(view.camera(), Map.of("grid", 2.0), "use", null, null, null, null, null, null))))
                .containsExactly(Reason.VIEW);
        assertThat(ofStop(stop -> stop.seeing(view.reach(new StopView.Reach(7)))))
                .containsExactly(Reason.VIEW);
        assertThat(ofStop(stop -> stop.seeing(view.stations(new StopView.StationFilter(List.of(), "25:00")))))
                .containsExactly(Reason.VIEW);
        assertThat(ofStop(stop -> stop.seeing(view.selected(new StopView.Selected("secrets", 1, null)))))
                .containsExactly(Reason.VIEW);
    }

    @Test
    void figuresHaveKeysAndPicturesExist() {
        assertThat(ofStop(stop -> stop.counting(List.of("drop table")))).containsExactly(Reason.FIGURE);
        assertThat(ofStop(stop -> stop.counting(Collections.nCopies(40, "territory:grids:"))))
                .containsExactly(Reason.FIGURE);
        assertThat(ofStop(stop -> stop.picturing(List.of(new Stop.Picture(7, Words.NONE)))))
                .containsExactly(Reason.PICTURE);
        assertThat(ofStop(stop -> stop.staying(1))).containsExactly(Reason.SECONDS);
    }

    @Test
    void twoStopsAreNeverTheSame() {
        var stop = TOUR.stops().getFirst();
        assertThat(reasons(TOUR.add(stop, 1))).containsExactly(Reason.TWICE);
    }
}
