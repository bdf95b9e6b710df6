package org.gridloom.tour.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.People;
import org.gridloom.account.Role;
import org.gridloom.shell.Times;
import org.gridloom.territory.GroundSketch;
import org.gridloom.tour.Tour;
import org.gridloom.tour.TourDrafts;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourSharing;
import org.gridloom.tour.Tours;
import org.gridloom.tour.Words;

/** All tours as cards: to be played, taken along, and by authors made, copied, shared and deleted. */
@Route(ToursView.ROUTE)
@PermitAll
@CssImport("./tour/tours.css")
class ToursView extends Div implements HasDynamicTitle {

    static final String ROUTE = "tours";

    private static final int SECONDS_OF_A_MINUTE = 60;

    private final transient Tours tours;
    private final transient TourDrafts drafts;
    private final transient TourSharing sharing;
    private final transient GroundSketch ground;
    private final transient People people;
    private final transient Clock clock;
    private final Div own = new Div();
    private final Div starters = new Div();
    private final Section ownSection = new Section();
    private final TextField search = new TextField();
    private final boolean author = LoggedIn.isAny(Role.PLANNER, Role.DISPATCHER, Role.LEADER, Role.ADMIN);

    ToursView(Tours tours, TourDrafts drafts, TourSharing sharing, GroundSketch ground, People people, Clock clock) {
        this.tours = tours;
        this.drafts = drafts;
        this.sharing = sharing;
        this.ground = ground;
        this.people = people;
        this.clock = clock;
        addClassNames("page", "tours");
        search.setPlaceholder(getTranslation("tours.search"));
        search.setAriaLabel(getTranslation("tours.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> refresh());
        var create = new Button(getTranslation("tours.new"), VaadinIcon.PLUS.create(), e -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setVisible(author);
        var bar = new Div(search, create);
        bar.addClassName("bar");
        own.addClassName("tour-cards");
        starters.addClassName("tour-cards");
        ownSection.add(new H3(getTranslation("tours.own")), own);
        ownSection.setAriaLabel(getTranslation("tours.own"));
        var starterSection = new Section(new H3(getTranslation("tours.starters")), starters);
        starterSection.setAriaLabel(getTranslation("tours.starters"));
        add(bar, ownSection, starterSection);
        refresh();
    }

    private void refresh() {
        own.removeAll();
        starters.removeAll();
        var all = tours.all();
        all.stream().filter(this::isSought).forEach(tour -> (tour.isStarter() ? starters : own).add(card(tour)));
        if (own.getComponentCount() == 0) {
            var none = new Paragraph(
                    getTranslation(!search.isEmpty() ? "tours.notFound" : author ? "tours.none" : "tours.none.viewer"));
            none.addClassName("secondary");
            own.add(none);
        }
        if (starters.getComponentCount() == 0) {
            var none = new Paragraph(getTranslation(search.isEmpty() ? "tours.starters.none" : "tours.notFound"));
            none.addClassName("secondary");
            starters.add(none);
        }
    }

    private boolean isSought(Tour tour) {
        var text = search.getValue().strip().toLowerCase(Locale.ROOT);
        return List.of(tour.content().title(), tour.content().summary()).stream()
                .anyMatch(words -> (words.zh() + "\n" + words.en())
                        .toLowerCase(Locale.ROOT)
                        .contains(text));
    }

    private Component card(Tour tour) {
        var content = tour.content();
        var title = content.title().in(getLocale());
        var play = new Anchor("tours/" + tour.id() + "/play", picture(tour));
        play.setRouterIgnore(true);
        play.setAriaLabel(getTranslation("tours.play.of", title));
        play.addClassName("tour-picture-way");
        var name = new H3(title);
        var summary = new Paragraph(content.summary().in(getLocale()));
        var facts = new Span(getTranslation(
                "tours.facts", content.stops().size(), Math.ceilDiv(content.seconds(), SECONDS_OF_A_MINUTE)));
        facts.addClassName("secondary");
        var card = new Section(play, name, summary, facts);
        card.addClassName("tour-card");
        card.setAriaLabel(title);
        if (!tour.isStarter()) {
            var made = new Span(getTranslation(
                    "tours.changed", people.nameOf(tour.changedBy()), Times.toTheMinute(tour.changedAt())));
            made.addClassName("secondary");
            card.add(made);
        }
        if (tour.frozenAt() != null) {
            var frozen = new Span(getTranslation("tours.frozen", Times.toTheMinute(tour.frozenAt())));
            frozen.addClassName("chip");
            card.add(frozen);
        }
        card.add(acts(tour, title));
        return card;
    }

    /** The first picture of its stops; else the way over its stops, drawn small. */
    private Component picture(Tour tour) {
        return tour.content().stops().stream()
                .flatMap(stop -> stop.pictures().stream())
                .findFirst()
                .<Component>map(
                        picture -> new Image("tours/" + tour.id() + "/pictures/" + picture.id() + "-small.jpg", ""))
                .orElseGet(() -> new TourSketch(tour.content(), ground::of));
    }

    private Component acts(Tour tour, String title) {
        var play = new Anchor("tours/" + tour.id() + "/play", getTranslation("tours.play"));
        play.setRouterIgnore(true);
        play.addClassName("tour-play");
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(getTranslation("tours.more", title));
        var items = more.getSubMenu();
        if (author) {
            items.addItem(getTranslation("tours.duplicate"), e -> duplicate(tour));
            items.addItem(getTranslation("tours.link"), e -> new LinksDialog(sharing, tour, clock).open());
        }
        // The player draws the maps of what is taken away.
        var handouts = new Anchor("tours/" + tour.id() + "/play?handouts", getTranslation("tours.handouts"));
        handouts.setRouterIgnore(true);
        items.addItem(handouts);
        if (tour.mayChange()) {
            items.addItem(
                    getTranslation(tour.frozenAt() == null ? "tours.freeze" : "tours.thaw"), e -> freezeOrThaw(tour));
            items.addItem(getTranslation("tours.delete"), e -> delete(tour));
        }
        var acts = new Div(play);
        if (tour.mayChange()) {
            var edit = new Anchor("tours/" + tour.id() + "/edit", getTranslation("tours.edit"));
            edit.getElement().setAttribute("router-link", true);
            acts.add(edit);
        }
        acts.add(menu);
        acts.addClassName("tour-acts");
        return acts;
    }

    private void create() {
        drafts.first(getTranslation("tours.new.title"))
                .ifPresentOrElse(
                        content -> edit(tours.create(content)),
                        () -> Notification.show(getTranslation("tours.new.nowhere")));
    }

    private static void edit(TourId tour) {
        UI.getCurrent().navigate("tours/" + tour + "/edit");
    }

    private void duplicate(Tour tour) {
        var title = tour.content().title();
        edit(tours.duplicate(
                tour.id(),
                new Words(
                        title.zh().isBlank() ? "" : title.zh() + "（副本）",
                        title.en().isBlank() ? "" : title.en() + " (copy)")));
    }

    private void freezeOrThaw(Tour tour) {
        if (tour.frozenAt() == null) {
            tours.freeze(tour.id());
            Notification.show(getTranslation("tours.freeze.done"));
        } else {
            tours.thaw(tour.id());
            Notification.show(getTranslation("tours.thaw.done"));
        }
        refresh();
    }

    /** Done at once, since it can be taken back. */
    private void delete(Tour tour) {
        tours.delete(tour.id());
        refresh();
        var note = new Notification();
        note.setDuration(15_000);
        var undo = new Button(getTranslation("tours.delete.undo"), e -> {
            tours.undelete(tour.id());
            note.close();
            refresh();
        });
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        note.add(
                new Span(getTranslation(
                        "tours.delete.done", tour.content().title().in(getLocale()))),
                undo);
        note.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tours.title");
    }
}
