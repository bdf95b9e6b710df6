package org.gridloom.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.gridloom.PostgisTest;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.incident.IncidentGround;
import org.gridloom.tour.SaveOutcome.Saved;
import org.gridloom.tour.SaveOutcome.Stale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tours as they are kept: versions, drafts, pictures, and those that are there from the start. */
@PostgisTest
class ToursIT extends TourGround {

    @Autowired
    TourPictures pictures;

    @Test
    void eachSavingIsAVersionThatIsLookedAtAndTakenUpAgain() {
        var tour = create(content());
        leader.run(() -> assertThat(tours.save(tour, 1, content().titled(Words.zh("第二"))))
                .isEqualTo(new Saved(2)));
        leader.run(() -> assertThat(tours.restore(tour, 2, 1)).isEqualTo(new Saved(3)));

        leader.run(() -> {
            assertThat(tours.find(tour).orElseThrow().content().title().zh()).isEqualTo("导览");
            assertThat(tours.version(tour, 2).orElseThrow().title().zh()).isEqualTo("第二");
            assertThat(tours.versions(tour))
                    .extracting(TourVersion::version, TourVersion::restored, TourVersion::stops)
                    .containsExactly(tuple(3, 1, 2), tuple(2, null, 2), tuple(1, null, 2));
        });
    }

    @Test
    void twoAuthorsNeverOverwriteEachOther() throws Exception {
        var tour = create(content());
        Callable<SaveOutcome> ours =
                () -> leader.get(() -> tours.save(tour, 1, content().titled(Words.zh("我们的"))));
        Callable<SaveOutcome> theirs =
                () -> planner.get(() -> tours.save(tour, 1, content().titled(Words.zh("他们的"))));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(ours, theirs));
            var one = outcomes.getFirst().get();
            var other = outcomes.getLast().get();
            assertThat(List.of(one, other))
                    .hasAtLeastOneElementOfType(Saved.class)
                    .hasAtLeastOneElementOfType(Stale.class);
        }
        leader.run(() -> assertThat(tours.versions(tour)).hasSize(2));
    }

    @Test
    void whatIsRefusedChangesNothing() {
        var tour = create(content());
        leader.run(() -> {
            assertThat(tours.save(tour, 1, content().titled(Words.NONE))).isInstanceOf(SaveOutcome.Refused.class);
            assertThat(tours.find(tour).orElseThrow().version()).isEqualTo(1);
        });
    }

    @Test
    void aDraftIsItsAuthorsAloneAndGoesWithTheSaving() {
        var tour = create(content());
        leader.run(() -> tours.keep(tour, 1, content().titled(Words.zh("草稿"))));
        planner.run(() -> assertThat(tours.draft(tour)).isEmpty());
        leader.run(() -> {
            var with = Set.of(TourPlays.With.DRAFT);
            assertThat(plays.play(tour, EN, with).orElseThrow().title()).isEqualTo("草稿");
            assertThat(plays.play(tour, EN, NOTHING_MORE).orElseThrow().title()).isEqualTo("导览");
            tours.save(tour, 1, content().titled(Words.zh("草稿")));
            assertThat(tours.draft(tour)).isEmpty();
        });
    }

    @Test
    void aDeletedTourComesBackAndOnlyItsMakerDeletesIt() {
        var tour = create(content());
        planner.run(() -> assertThatThrownBy(() -> tours.delete(tour)).isInstanceOf(BeyondScope.class));
        leader.run(() -> tours.delete(tour));
        leader.run(() -> assertThat(tours.find(tour)).isEmpty());
        leader.run(() -> tours.undelete(tour));
        leader.run(() -> assertThat(tours.find(tour)).isPresent());
    }

    @Test
    void whoSeesNothingOfItsPlaceDoesNotSeeATourAndWhoSeesAPartDoesNotChangeIt() {
        var tour = create(content());
        account(Role.LEADER, Scope.of("999999001001")).run(() -> {
            assertThat(tours.find(tour)).isEmpty();
            assertThat(tours.all()).noneMatch(one -> one.id().equals(tour));
            assertThat(plays.play(tour, EN, NOTHING_MORE)).isEmpty();
            assertThatThrownBy(() -> tours.save(tour, 1, content())).isInstanceOf(OutOfScope.class);
        });
        account(Role.LEADER, Scope.of(IncidentGround.EAST)).run(() -> {
            assertThat(tours.find(tour).orElseThrow().mayChange()).isFalse();
            assertThatThrownBy(() -> tours.save(tour, 1, content())).isInstanceOf(BeyondScope.class);
        });
    }

    @Test
    void aPictureIsDrawnAnewAndSeenByWhoSeesItsTour() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var taken = (TourPictures.Outcome.Taken) leader.get(() -> pictures.take(bytes.toByteArray()));
        assertThat(leader.get(() -> pictures.take("<svg/>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(TourPictures.Outcome.Refused.class);
        var tour = create(content());
        var other = create(content());
        leader.run(() -> {
            var with = tours.find(tour).orElseThrow().content();
            var id = with.stops().getFirst().id();
            tours.save(
                    tour,
                    1,
                    with.change(id, stop -> stop.picturing(List.of(new Stop.Picture(taken.id(), Words.zh("河岸"))))));
            assertThat(plays.play(tour, EN, NOTHING_MORE)
                            .orElseThrow()
                            .stops()
                            .getFirst()
                            .pictures())
                    .containsExactly(
                            new Play.Picture("tours/" + tour + "/pictures/" + taken.id() + ".jpg", "河岸", 40, 30));
        });
        planner.run(() -> {
            assertThat(plays.picture(tour, taken.id(), TourPictures.Size.PICTURE))
                    .isPresent();
            assertThat(plays.picture(other, taken.id(), TourPictures.Size.PICTURE))
                    .isEmpty();
        });
    }

    @Test
    void starterToursAreThereForEverybodyWithATerritoryAndAreCopiedRatherThanChanged() {
        planner.run(() -> {
            var starters = tours.all().stream().filter(Tour::isStarter).toList();
            assertThat(starters)
                    .extracting(tour -> tour.id().text())
                    .containsExactly(
                            "all-grids", "one-net", "service-circle", "closing", "night-stations", "before-after");
            for (var starter : starters) {
                for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, EN)) {
                    var play = plays.play(starter.id(), locale, NOTHING_MORE).orElseThrow();
                    assertThat(play.stops()).isNotEmpty().allSatisfy(stop -> {
                        assertThat(stop.title()).isNotBlank();
                        assertThat(stop.html()).isNotBlank();
                    });
                }
                assertThat(TourCheck.faults(starter.content(), Set.of())).isEmpty();
            }
            assertThatThrownBy(() -> tours.save(new TourId("all-grids"), 0, content()))
                    .isInstanceOf(OutOfScope.class);
            var copy = tours.duplicate(new TourId("one-net"), Words.zh("我们的网"));
            assertThat(tours.find(copy).orElseThrow().mayChange()).isTrue();
        });
        leader.run(() -> tours.all().stream()
                .filter(Tour::isStarter)
                .forEach(starter -> plays.play(starter.id(), EN, NOTHING_MORE)
                        .orElseThrow()
                        .stops()
                        .forEach(stop -> {
                            assertThat(stop.gone())
                                    .as(starter.id() + " " + stop.id())
                                    .isEmpty();
                            if (stop.ground() != null) {
                                assertThat(plays.ground(starter.id(), stop.id(), EN, NOTHING_MORE)
                                                .orElseThrow()
                                                .gone())
                                        .as(starter.id() + " " + stop.id())
                                        .isEmpty();
                            }
                        })));
    }
}
