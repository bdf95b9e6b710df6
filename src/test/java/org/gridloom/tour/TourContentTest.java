package org.gridloom.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gridloom.tour.StopView.Camera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author does with stops, and takes back. */
class TourContentTest {

    private static final StopView VIEW = StopView.from(new Camera(List.of(117.0, 30.6), 14, 0, 0));

    static TourContent of(String... titles) {
        var stops = new ArrayList<Stop>();
        for (var title : titles) {
            stops.add(Stop.at(VIEW, Words.zh(title)));
        }
        return new TourContent(Words.zh("导览"), Words.NONE, "", stops);
    }

    private static List<String> titles(TourContent tour) {
        return tour.stops().stream().map(stop -> stop.title().zh()).toList();
    }

    private static String id(TourContent tour, int at) {
        return tour.stops().get(at).id();
    }

    @Test
    void aStopIsMovedToWhereItWasPutAmongTheOthers() {
        var tour = of("甲", "乙", "丙", "丁");
        assertThat(titles(tour.move(id(tour, 0), 2))).containsExactly("乙", "丙", "甲", "丁");
        assertThat(titles(tour.move(id(tour, 3), 0))).containsExactly("丁", "甲", "乙", "丙");
        assertThat(titles(tour.move(id(tour, 1), 99))).containsExactly("甲", "丙", "丁", "乙");
        assertThat(tour.move("nobody", 0)).isEqualTo(tour);
    }

    @Test
    void aDuplicateStandsBehindItsOriginalAndIsAStopOfItsOwn() {
        var tour = of("甲", "乙");
        var twice = tour.duplicate(id(tour, 0));
        assertThat(titles(twice)).containsExactly("甲", "甲", "乙");
        assertThat(twice.stops().stream().map(Stop::id).distinct()).hasSize(3);
        var changed = twice.change(id(twice, 1), stop -> stop.titled(Words.zh("新")));
        assertThat(titles(changed)).containsExactly("甲", "新", "乙");
    }

    @Test
    void aTextInOneLanguageStandsInForTheOther() {
        assertThat(new Words("网格", "").in(Locale.ENGLISH)).isEqualTo("网格");
        assertThat(new Words(" ", "Grid").in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("Grid");
        assertThat(new Words("网格", "Grid").in(Locale.ENGLISH)).isEqualTo("Grid");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsDoneIsTakenBackStepByStepAndDoneAgain(long seed) {
        var random = new Random(seed);
        var first = of("甲", "乙", "丙");
        var edits = new TourEdits(first, first);
        var states = new ArrayList<>(List.of(first));
        for (var n = 0; n < 60; n++) {
            var next = anything(random, edits.now());
            if (edits.change("", next)) {
                states.add(next);
            }
            assertThat(edits.now().stops().stream().map(Stop::id).distinct())
                    .hasSize(edits.now().stops().size());
        }
        for (var n = states.size() - 2; n >= 0; n--) {
            assertThat(edits.undo()).hasValue(states.get(n));
        }
        assertThat(edits.undo()).isEmpty();
        assertThat(edits.isUnsaved()).isFalse();
        for (var n = 1; n < states.size(); n++) {
            assertThat(edits.redo()).hasValue(states.get(n));
        }
        assertThat(edits.redo()).isEmpty();
    }

    private static TourContent anything(Random random, TourContent tour) {
        var stop = tour.stops().isEmpty()
                ? "nobody"
                : id(tour, random.nextInt(tour.stops().size()));
        return switch (random.nextInt(5)) {
            case 0 -> tour.move(stop, random.nextInt(6));
            case 1 -> tour.duplicate(stop);
            case 2 -> tour.stops().size() > 1 ? tour.remove(stop) : tour;
            case 3 -> tour.add(Stop.at(VIEW, Words.zh("站" + random.nextInt(100))), random.nextInt(6));
            default -> tour.change(stop, one -> one.staying(Stop.SHORTEST + random.nextInt(30)));
        };
    }

    @Test
    void typingOnInOneFieldIsOneStepAndAnotherFieldIsAnother() {
        var first = of("甲");
        var edits = new TourEdits(first, first);
        edits.change("title", first.titled(Words.zh("导")));
        edits.change("title", first.titled(Words.zh("导览一")));
        edits.change("summary", edits.now().summed(Words.zh("简介")));
        assertThat(edits.undo().orElseThrow().title().zh()).isEqualTo("导览一");
        assertThat(edits.undo()).hasValue(first);
        assertThat(edits.undo()).isEmpty();
    }

    @Test
    void whatIsDoneAfterAStepBackCannotBeDoneAgainOverIt() {
        var first = of("甲");
        var edits = new TourEdits(first, first);
        edits.change("", first.duplicate(id(first, 0)));
        edits.undo();
        edits.change("", first.titled(Words.zh("别的")));
        assertThat(edits.canRedo()).isFalse();
    }
}
