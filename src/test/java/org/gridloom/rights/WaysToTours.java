package org.gridloom.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.FigureCatalogue;
import org.gridloom.rights.Rights.Walker;
import org.gridloom.shell.Times;
import org.gridloom.territory.PastGrids;
import org.gridloom.tour.Stop;
import org.gridloom.tour.StopView;
import org.gridloom.tour.TourContent;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourPlays;
import org.gridloom.tour.TourSharing;
import org.gridloom.tour.Tours;
import org.gridloom.tour.Words;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The ways by which a tour of the other community, or figures and grids of it, might be reached. */
final class WaysToTours {

    private static final LocalDate TODAY = LocalDate.now(Times.ZONE);
    private static final Words MARKED = Words.zh(TwoNeighbours.MARK + "导览");

    private final Tours tours;
    private final TourPlays plays;
    private final TourSharing sharing;
    private final FigureCatalogue catalogue;
    private final PastGrids grids;

    private WaysToTours(ApplicationContext context) {
        tours = context.getBean(Tours.class);
        plays = context.getBean(TourPlays.class);
        sharing = context.getBean(TourSharing.class);
        catalogue = context.getBean(FigureCatalogue.class);
        grids = context.getBean(PastGrids.class);
    }

    static void add(Ways ways, ApplicationContext context) {
        new WaysToTours(context).add(ways);
    }

    private void add(Ways ways) {
        var leader = Walker.LEADER;
        ways.way("Tours.all()", leader, () -> {
            there();
            return tours.all();
        });
        ways.way("Tours.find(TourId)", leader, () -> tours.find(there()));
        ways.way("Tours.version(TourId, int)", leader, () -> tours.version(there(), 1));
        ways.way("Tours.versions(TourId)", leader, () -> marked(tours.versions(there())));
        ways.way("Tours.draft(TourId)", leader, () -> tours.draft(drafted()));
        ways.way("Tours.create(TourContent)", leader, () -> tours.create(content()));
        ways.way("Tours.save(TourId, int, TourContent)", leader, () -> tours.save(there(), 1, content()));
        ways.way("Tours.restore(TourId, int, int)", leader, () -> tours.restore(there(), 1, 1));
        ways.way("Tours.duplicate(TourId, Words)", leader, () -> tours.duplicate(there(), MARKED));
        ways.way("Tours.freeze(TourId)", leader, () -> done(() -> tours.freeze(there())));
        ways.way("Tours.thaw(TourId)", leader, () -> done(() -> tours.thaw(there())));
        ways.way("Tours.keep(TourId, int, TourContent)", leader, () -> done(() -> tours.keep(there(), 1, content())));
        ways.way("Tours.discard(TourId)", leader, () -> done(() -> tours.discard(there())));
        ways.way("TourPlays.play(TourId, Locale, Set)", leader, () -> plays.play(there(), Locale.ENGLISH, Set.of()));
        ways.way(
                "TourPlays.ground(TourId, String, Locale, Set)",
                leader,
                () -> plays.ground(there(), "stop", Locale.ENGLISH, Set.of()));
        ways.way(
                "TourSharing.share(TourId, Instant)",
                leader,
                () -> sharing.share(there(), Instant.now().plus(1, ChronoUnit.DAYS)));
        ways.way(
                "FigureCatalogue.read(Collection, Collection, String)",
                leader,
                () -> catalogue
                        .read(List.of(), List.of("territory:households.communities:"), "")
                        .charts());
        ways.way("PastGrids.at(LocalDate, String)", leader, () -> grids.at(TODAY, TwoNeighbours.OTHER));
    }

    private TourId there() {
        return SystemAccount.act(() -> tours.create(content()));
    }

    private TourId drafted() {
        var tour = there();
        var who = SecurityContextHolder.getContext();
        Walker.LEADER.asWide().run(() -> tours.keep(tour, 1, content()));
        SecurityContextHolder.setContext(who);
        return tour;
    }

    private static TourContent content() {
        var view = StopView.from(new StopView.Camera(List.of(TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE), 14, 0, 0))
                .swipe(new StopView.Swipe(TODAY, TODAY));
        var stop = Stop.at(view, MARKED);
        var named = new Stop(
                "stop",
                stop.title(),
                stop.text(),
                stop.notes(),
                view,
                stop.transition(),
                stop.seconds(),
                List.of(),
                List.of(),
                List.of());
        return new TourContent(MARKED, Words.NONE, TwoNeighbours.OTHER, List.of(named));
    }

    /** Lines that have no words of the community in them, but are of it. */
    private static List<Object> marked(List<?> lines) {
        var marked = new ArrayList<Object>();
        lines.forEach(line -> marked.add(TwoNeighbours.MARK + line));
        return marked;
    }

    private static String done(Runnable work) {
        work.run();
        return TwoNeighbours.MARK;
    }
}
