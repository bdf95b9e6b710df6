package org.gridloom.tour;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridloom.account.People;
import org.gridloom.account.Scopes;
import org.gridloom.figures.FigureCatalogue;
import org.gridloom.figures.FigureCatalogue.Answer;
import org.gridloom.shell.PageWords;
import org.gridloom.shell.Times;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tours as whoever asks may see them: with the figures of that person's scope, or of a link's maker for who came by a link. */
@Service
@PreAuthorize("isAuthenticated()")
public class TourPlays {

    public enum With {
        /** The notes for whoever presents. Never for a link. */
        NOTES,
        /** What its author has in the editor and did not save yet. Never for a link. */
        DRAFT
    }

    /** The groups of the map's layer switcher: {@code frontend/map/visibility.ts}. */
    static final Set<String> LAYERS =
            Set.of("grid", "community", "compound", "building", "station", "place", "road", "land");

    private final Tours tours;
    private final TourLinks links;
    private final TourGrounds grounds;
    private final TourPlaces places;
    private final TourPictures pictures;
    private final SelectedThings things;
    private final GroundFigures groundFigures;
    private final FigureCatalogue catalogue;
    private final FrozenFigures frozen;
    private final People people;
    private final Scopes scopes;
    private final Clock clock;

    TourPlays(
            Tours tours,
            TourLinks links,
            TourGrounds grounds,
            TourPlaces places,
            TourPictures pictures,
            SelectedThings things,
            GroundFigures groundFigures,
            FigureCatalogue catalogue,
            FrozenFigures frozen,
            People people,
            Scopes scopes,
            Clock clock) {
        this.tours = tours;
        this.links = links;
        this.grounds = grounds;
        this.places = places;
        this.pictures = pictures;
        this.things = things;
        this.groundFigures = groundFigures;
        this.catalogue = catalogue;
        this.frozen = frozen;
        this.people = people;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Nothing where there is no such tour, or none of its ground in the scope. */
    public Optional<Play> play(TourId tour, Locale locale, Set<With> with) {
        return shown(tour, with).map(shown -> play(shown, locale, "tours/" + tour + "/", with, true));
    }

    /** What is laid over the map at a stop; nothing where there is no such stop. */
    public Optional<Ground> ground(TourId tour, String stop, Locale locale, Set<With> with) {
        return shown(tour, with).flatMap(shown -> ground(shown, stop, locale));
    }

    /** A view as the map can show it now: for the editor. */
    public StopView shown(StopView view) {
        return today(view, new ArrayList<>(), words(Locale.SIMPLIFIED_CHINESE));
    }

    /** With the code by which what is marked will be found again, where it has one: for the editor. */
    public StopView.Selected coded(StopView.Selected selected) {
        return things.coded(selected);
    }

    /** What a tour can be about, as far as whoever asks may make one of it: for the editor. */
    public List<TourPlaces.Place> places(Locale locale) {
        var scope = scopes.current();
        return places.all(words(locale)).stream()
                .filter(place -> scope.covers(place.code()))
                .toList();
    }

    /** An author's text as it will be shown, made safe: for the editor. */
    public String preview(String markdown) {
        return Markdown.html(markdown);
    }

    /** JPEG, of a picture that the tour has. */
    public Optional<byte[]> picture(TourId tour, long picture, TourPictures.Size size) {
        return tours.find(tour)
                .flatMap(shown -> pictures.of(shown.content(), picture, size))
                .or(() -> pictures.own(picture, size));
    }

    /** The same for a link's secret; nothing where it is unknown or has ended. Asks no rights but the link's. */
    @PreAuthorize("permitAll()")
    public Optional<Play> play(String secret, Locale locale) {
        return links.look(
                secret,
                tour -> tours.find(tour).map(shown -> play(shown, locale, "t/" + secret + "/", Set.of(), false)));
    }

    /** The same to be taken away; nothing also where the link does not let anybody do that. */
    @PreAuthorize("permitAll()")
    public Optional<Play> handout(String secret, Locale locale) {
        return links.opened(secret).filter(TourLink::handouts).flatMap(_ -> play(secret, locale));
    }

    @PreAuthorize("permitAll()")
    public Optional<Ground> ground(String secret, String stop, Locale locale) {
        return links.look(secret, tour -> tours.find(tour).flatMap(shown -> ground(shown, stop, locale)));
    }

    /** JPEG. */
    @PreAuthorize("permitAll()")
    public Optional<byte[]> picture(String secret, long picture, TourPictures.Size size) {
        return links.look(
                secret, tour -> tours.find(tour).flatMap(shown -> pictures.of(shown.content(), picture, size)));
    }

    private Optional<Tour> shown(TourId tour, Set<With> with) {
        return tours.find(tour)
                .map(saved -> with.contains(With.DRAFT)
                        ? tours.draft(tour)
                                .map(draft -> saved.with(draft.content()))
                                .orElse(saved)
                        : saved);
    }

    private Optional<Ground> ground(Tour tour, String stop, Locale locale) {
        var index = tour.content().indexOf(stop);
        return index < 0
                ? Optional.empty()
                : Optional.of(grounds.of(
                        tour.content().stops().get(index).view(),
                        tour.frozenAt() == null ? null : tour.id().number().orElseThrow(),
                        tour.content().place(),
                        words(locale)));
    }

    private Play play(Tour tour, Locale locale, String base, Set<With> with, boolean signedIn) {
        var words = words(locale);
        var content = tour.content();
        var answer = answer(tour);
        var text = PlayText.of(words, answer, signedIn);
        var asOf = Objects.requireNonNullElseGet(
                PlayText.oldest(answer), () -> tour.frozenAt() == null ? clock.instant() : tour.frozenAt());
        var hidden = tour.frozenAt() != null && !scopes.current().covers(content.place());
        return new Play(
                tour.id().text(),
                tour.version(),
                words.language(),
                content.title().in(words.locale()),
                content.summary().in(words.locale()),
                places.name(content.place(), words),
                signedIn && !tour.isStarter() ? people.nameOf(tour.madeBy()) : null,
                asOf,
                words.say(tour.frozenAt() == null ? "tour.asOf" : "tour.asOf.frozen", Times.toTheMinute(asOf)),
                tour.frozenAt() != null,
                base,
                content.stops().stream()
                        .map(stop -> stop(stop, text, base, with, signedIn, hidden))
                        .toList());
    }

    /** Frozen figures were counted for all of the tour's place: who sees less of it sees none of them. */
    private Answer answer(Tour tour) {
        var content = tour.content();
        var figures = FrozenFigures.figures(content);
        var charts = FrozenFigures.charts(content);
        if (tour.frozenAt() == null) {
            return catalogue.read(figures, charts, content.place());
        }
        return scopes.current().covers(content.place())
                ? frozen.read(tour.id().number().orElseThrow(), figures, charts)
                : new Answer(Map.of(), Map.of(), Set.of(), Set.of());
    }

    private Play.Stop stop(Stop stop, PlayText text, String base, Set<With> with, boolean signedIn, boolean hidden) {
        var words = text.words();
        var gone = new ArrayList<>(text.gone(stop));
        if (hidden && !(stop.figures().isEmpty() && stop.charts().isEmpty())) {
            gone.add(words.say("tour.gone.scope"));
        }
        var markdown = stop.text().in(words.locale());
        var view = today(stop.view(), gone, words);
        return new Play.Stop(
                stop.id(),
                stop.title().in(words.locale()),
                Markdown.html(markdown),
                Markdown.spoken(markdown),
                signedIn && with.contains(With.NOTES) ? stop.notes().in(words.locale()) : null,
                view,
                stop.transition(),
                stop.seconds(),
                pictures(stop, base, gone, words),
                text.figures(stop),
                text.charts(stop),
                view.hasGround()
                        ? base + "stops/" + stop.id() + "/ground.json" + (with.contains(With.DRAFT) ? "?draft" : "")
                        : null,
                gone);
    }

    /** As it can be shown now: without layers and things that are not there any more. */
    private StopView today(StopView view, List<String> gone, PageWords words) {
        var layers = new HashMap<>(view.layers());
        if (layers.keySet().retainAll(LAYERS)) {
            gone.add(words.say("tour.gone.layer"));
        }
        var selected = view.selected() == null ? Optional.<StopView.Selected>empty() : things.today(view.selected());
        if (view.selected() != null && selected.isEmpty()) {
            gone.add(words.say("tour.gone.selected"));
        }
        return new StopView(
                view.camera(),
                layers,
                view.buildings(),
                view.over() == null ? null : groundFigures.standing(view.over()).orElse(null),
                view.stations(),
                view.incidents(),
                view.reach(),
                selected.orElse(null),
                view.swipe());
    }

    private List<Play.Picture> pictures(Stop stop, String base, List<String> gone, PageWords words) {
        var shown = new ArrayList<Play.Picture>();
        for (var picture : stop.pictures()) {
            var alt = picture.alt().saysNothing()
                    ? words.say("tour.picture.of", stop.title().in(words.locale()))
                    : picture.alt().in(words.locale());
            pictures.extent(picture.id())
                    .ifPresentOrElse(
                            extent -> shown.add(new Play.Picture(
                                    base + "pictures/" + picture.id() + ".jpg", alt, extent.width(), extent.height())),
                            () -> gone.add(words.say("tour.gone.picture", alt)));
        }
        return shown;
    }

    private static PageWords words(Locale locale) {
        return PageWords.in(locale.toLanguageTag());
    }
}
