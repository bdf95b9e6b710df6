package org.gridloom.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a tour shows, to whom, and what is left of it when its ground has changed. */
@PostgisTest
class TourPlaysIT extends TourGround {

    @Autowired
    IncidentMetrics metrics;

    @Test
    void figuresAreThoseOfTheirOwnPagesAndLeadThere() {
        SystemAccount.act(() -> incidents.report(IncidentGround.report("垃圾一", IncidentGround.IN_WEST)));
        var today = LocalDate.ofInstant(clock.instant(), IncidentNumber.ZONE);
        var tour = create(content("incident:received:this-month", "territory:grids:", "territory:within_limits:"));
        leader.run(() -> {
            var month = Period.with(Period.Kind.MONTH, today);
            var expected = metrics.sheet(
                            Question.of(month).only(Grouping.COMMUNITY, IncidentGround.COMMUNITY), Grouping.CLASS)
                    .whole()
                    .of(Tally.RECEIVED);
            var figures = plays.play(tour, EN, NOTHING_MORE)
                    .orElseThrow()
                    .stops()
                    .getFirst()
                    .figures();
            assertThat(expected).isPositive();
            assertThat(figures)
                    .extracting(Play.Figure::value)
                    .containsExactly(String.valueOf(expected), "2", "100.00%");
            assertThat(figures.getFirst().link())
                    .isEqualTo("figures?period=" + month + "&basis=as_reported&by=community&community="
                            + IncidentGround.COMMUNITY);
            assertThat(figures.getLast().detail()).isEqualTo("2 / 2");
        });
    }

    @Test
    void figuresOfWhoMayNotSeeThemAreNotShown() {
        var tour = create(content("incident:received:this-month", "desk:open:", "territory:grids:"));
        planner.run(() -> {
            var stop = plays.play(tour, EN, NOTHING_MORE).orElseThrow().stops().getFirst();
            assertThat(stop.figures()).extracting(Play.Figure::key).containsExactly("territory:grids:");
            assertThat(stop.gone()).hasSize(1).first().asString().contains("right");
        });
    }

    @Test
    void frozenFiguresStayAndSayOfWhen() {
        var tour = create(content("territory:grids:"));
        leader.run(() -> tours.freeze(tour));
        jdbc.sql("delete from grid where code = ?").param(IncidentGround.EAST).update();
        leader.run(() -> {
            var play = plays.play(tour, EN, NOTHING_MORE).orElseThrow();
            assertThat(play.frozen()).isTrue();
            assertThat(play.stops().getFirst().figures().getFirst().value()).isEqualTo("2");
            assertThat(play.asOfWords()).startsWith("As of ").contains("frozen");
            tours.thaw(tour);
            assertThat(plays.play(tour, EN, NOTHING_MORE)
                            .orElseThrow()
                            .stops()
                            .getFirst()
                            .figures()
                            .getFirst()
                            .value())
                    .isEqualTo("1");
        });
    }

    @Test
    void whatLiesOverTheGroundIsFrozenAsWell() {
        var content = content();
        var id = content.stops().getFirst().id();
        var tour = create(content.change(id, stop -> stop.seeing(stop.view().over("grid:households::today:"))));
        leader.run(() -> tours.freeze(tour));
        jdbc.sql("update grid set households = 999 where code = ?")
                .param(IncidentGround.EAST)
                .update();
        leader.run(() -> {
            assertThat(households(tour, id)).containsOnly(400.0);
            tours.thaw(tour);
            assertThat(households(tour, id)).contains(999.0);
        });
    }

    private List<Double> households(TourId tour, String stop) {
        var ground = plays.ground(tour, stop, EN, NOTHING_MORE).orElseThrow();
        return Objects.requireNonNull(ground.byGrid()).grids().stream()
                .map(grid -> Objects.requireNonNull(grid.value()))
                .toList();
    }

    @Test
    void frozenFiguresOfMoreThanOneSeesAreNotShown() {
        var tour = create(content("territory:households:"));
        leader.run(() -> tours.freeze(tour));
        account(Role.LEADER, Scope.of(IncidentGround.EAST)).run(() -> {
            var stop = plays.play(tour, EN, NOTHING_MORE).orElseThrow().stops().getFirst();
            assertThat(stop.figures()).isEmpty();
            assertThat(stop.gone()).isNotEmpty();
        });
    }

    @Test
    void whatIsGoneIsALineAndNeverAFailure() {
        var content = content("incident:of_yesterday:this-month", "nowhere:x:", "territory:grids:");
        var id = content.stops().getFirst().id();
        var view = new StopView(
                content.stops().getFirst().view().camera(),
                Map.of("hologram", 0.5),
                "use",
                "grid:no_such_figure:this-month:today:",
                new StopView.StationFilter(List.of("TELEPHONE_BOX"), null),
                new StopView.IncidentFilter("WITCHCRAFT", null),
                null,
                new StopView.Selected("grid", 999_999_999, "341799001001099"),
                new StopView.Swipe(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 1, 2)));
        var tour = create(content.change(id, stop -> stop.seeing(view)));
        leader.run(() -> {
            var stop = plays.play(tour, EN, NOTHING_MORE).orElseThrow().stops().getFirst();
            assertThat(stop.figures()).hasSize(1);
            assertThat(stop.gone()).hasSize(4);
            assertThat(stop.view().selected()).isNull();
            assertThat(stop.view().layers()).isEmpty();
            var ground = plays.ground(tour, id, EN, NOTHING_MORE).orElseThrow();
            assertThat(ground.gone()).hasSize(5);
            assertThat(ground.byGrid()).isNull();
        });
    }

    @Test
    void aGridThatWasRedrawnIsFoundAgainByItsCode() {
        var content = content();
        var old = jdbc.sql("select id from grid where code = ?")
                .param(IncidentGround.EAST)
                .query(Long.class)
                .single();
        var id = content.stops().getFirst().id();
        var tour = create(content.change(
                id,
                stop -> stop.seeing(stop.view().selected(new StopView.Selected("grid", old, IncidentGround.EAST)))));
        ground.divide(117.506);
        leader.run(() -> {
            var stop = plays.play(tour, EN, NOTHING_MORE).orElseThrow().stops().getFirst();
            assertThat(stop.gone()).isEmpty();
            assertThat(Objects.requireNonNull(stop.view().selected()).id()).isGreaterThan(old);
        });
    }

    @Test
    void aSwipeHasTheGridsThatWereInForceOnEachOfItsDays() {
        jdbc.sql("""
                insert into grid (community_id, code, name, kind, households, validity, area)
                select community_id, code, '旧网格', kind, 800, tstzrange(now() - interval '9 days', lower(validity)), area
                from grid where code = ?""").param(IncidentGround.WEST).update();
        var today = LocalDate.ofInstant(clock.instant(), IncidentNumber.ZONE);
        var content = content();
        var id = content.stops().getFirst().id();
        var tour = create(content.change(
                id, stop -> stop.seeing(stop.view().swipe(new StopView.Swipe(today.minusDays(2), today)))));
        leader.run(() -> {
            var ground = plays.ground(tour, id, EN, NOTHING_MORE).orElseThrow();
            assertThat(Objects.requireNonNull(ground.before()).grids())
                    .contains("旧网格", "\"households\":800")
                    .doesNotContain(IncidentGround.EAST);
            assertThat(Objects.requireNonNull(ground.after()).grids())
                    .contains(IncidentGround.EAST, IncidentGround.WEST);
        });
        jdbc.sql("delete from grid where name = '旧网格'").update();
    }
}
