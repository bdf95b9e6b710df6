package org.gridloom.tour.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gridloom.account.People;
import org.gridloom.figures.FigureCatalogue;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.GridloomMap;
import org.gridloom.map.MapExtra;
import org.gridloom.tour.Stop;
import org.gridloom.tour.StopView;
import org.gridloom.tour.Tour;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourPictures;
import org.gridloom.tour.TourPlays;
import org.gridloom.tour.Tours;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Where a tour is made: its stops at the left, the map in the middle, what is said of the open stop at the right. */
@Route("tours/:id/edit")
@RolesAllowed({"PLANNER", "DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./tour/tours.css")
@JsModule("./ground/gridloom-figure-layer.ts") // of a MapExtra, which the build does not find by itself
class TourEditView extends Div implements HasDynamicTitle, BeforeEnterObserver, StopList.Acts, EditBar.Acts {

    /** Steps after which the list of stops reads otherwise. */
    private static final Set<String> LISTED = Set.of("title", "seconds", "transition");

    private final transient Tours tours;
    private final transient TourPlays plays;
    private final transient TourPictures pictures;
    private final transient FigureCatalogue catalogue;
    private final transient BasemapSettings basemap;
    private final transient List<MapExtra> extras;
    private final transient People people;
    private final transient JsonMapper json;
    private final transient Clock clock;

    private final StopList list = new StopList(this);
    private final EditBar bar = new EditBar(this);
    private final TourStage stage;
    private transient @Nullable Editing editing;
    private @Nullable StopForm form;

    /** Whether what the map tells next becomes a stop of its own. */
    private boolean adding;

    TourEditView(
            Tours tours,
            TourPlays plays,
            TourPictures pictures,
            FigureCatalogue catalogue,
            BasemapSettings basemap,
            List<MapExtra> extras,
            People people,
            JsonMapper json,
            Clock clock) {
        this.tours = tours;
        this.plays = plays;
        this.pictures = pictures;
        this.catalogue = catalogue;
        this.basemap = basemap;
        this.extras = List.copyOf(extras);
        this.people = people;
        this.json = json;
        this.clock = clock;
        this.stage = new TourStage(json);
        stage.addTakenListener(taken -> taken(taken.view()));
        addClassName("tour-edit");
        Shortcuts.addShortcutListener(this, this::takeView, Key.KEY_V, KeyModifier.ALT);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var tour = event.getRouteParameters()
                .get("id")
                .flatMap(TourId::parse)
                .flatMap(tours::find)
                .orElseThrow(() -> new NotFoundException("no such tour"));
        if (tour.isStarter() || !tour.mayChange()) {
            event.forwardTo(ToursView.class);
            Notification.show(getTranslation("tour.edit.notYours"));
            return;
        }
        open(tour);
    }

    private void open(Tour tour) {
        editing = new Editing(tours, tour);
        form = new StopForm(tour.id(), catalogue.offers(), pictures, clock, plays::preview, this::change);
        removeAll();
        add(bar, list, map(), form);
        showAll(true);
        if (editing.isUnsaved()) {
            Notification.show(getTranslation("tour.edit.draft"));
        }
    }

    private Component map() {
        var camera = editing().current().view().camera();
        var map = new GridloomMap(basemap.config(getLocale())
                .at(camera.center().getFirst(), camera.center().getLast(), camera.zoom()));
        extras.forEach(extra -> extra.addTo(map));
        map.getElement().appendChild(stage.getElement());
        var take = new Button(getTranslation("tour.edit.take"), VaadinIcon.CAMERA.create(), e -> takeView());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setTooltipText(getTranslation("tour.edit.take.hint") + " (Alt+V)");
        var add = new Button(getTranslation("tour.edit.add"), VaadinIcon.PLUS.create(), e -> addStop());
        var back = new Button(getTranslation("tour.edit.back"), VaadinIcon.CROSSHAIRS.create(), e -> showStop(true));
        back.setTooltipText(getTranslation("tour.edit.back.hint"));
        var over = new Div(take, add, back);
        over.addClassName("tour-edit-over");
        var ground = new Div(map, over);
        ground.addClassName("tour-edit-map");
        return ground;
    }

    /** The open stop shows what the map shows now. */
    private void takeView() {
        adding = false;
        stage.take();
    }

    private void addStop() {
        adding = true;
        stage.take();
    }

    private void taken(String said) {
        var view = json.readValue(said, StopView.class);
        if (view.selected() != null) {
            view = view.selected(plays.coded(view.selected()));
        }
        if (adding) {
            editing().add(view);
            showAll(false);
        } else {
            var taken = view;
            change("", stop -> stop.seeing(stop.view().taken(taken)));
            form().showView(editing().current().view());
            Notification.show(getTranslation("tour.edit.taken"));
        }
    }

    @Override
    public void open(String stop) {
        editing().open(stop);
        showAll(true);
    }

    @Override
    public void move(String stop, int index) {
        editing().move(stop, index);
        bar.show(editing());
        showList();
    }

    @Override
    public void duplicate(String stop) {
        editing().duplicate(stop);
        showAll(false);
    }

    @Override
    public void remove(String stop) {
        editing().remove(stop);
        showAll(true);
        Notification.show(getTranslation("tour.edit.removed"));
    }

    /** Of the open stop. */
    private void change(String step, UnaryOperator<Stop> change) {
        var before = editing().current().view();
        if (editing().change(step, change)) {
            bar.show(editing());
            if (!before.equals(editing().current().view())) {
                showStop(false);
            }
            if (LISTED.contains(step)) {
                showList();
            }
        }
    }

    @Override
    public void undo() {
        if (editing().undo()) {
            showAll(true);
        }
    }

    @Override
    public void redo() {
        if (editing().redo()) {
            showAll(true);
        }
    }

    @Override
    public void save() {
        new TourSaving(tours, people, this::savedAs, this::openAgain)
                .save(editing().id(), editing().version(), editing().now());
    }

    private void savedAs(int version) {
        editing().saved(version);
        bar.show(editing());
        Notification.show(getTranslation("tour.edit.saved", version));
    }

    /** As it was saved last. */
    private void openAgain() {
        tours.discard(editing().id());
        tours.find(editing().id()).ifPresent(this::open);
    }

    @Override
    public void versions() {
        new VersionsDialog(tours, people, editing().id(), editing().version(), this::openAgain).open();
    }

    @Override
    public void about() {
        new AboutDialog(editing().now(), plays.places(getLocale()), next -> {
                    if (editing().change("", next)) {
                        bar.show(editing());
                    }
                })
                .open();
    }

    @Override
    public void preview() {
        var address = "tours/" + editing().id() + "/play?draft#" + editing().open();
        getUI().ifPresent(ui -> ui.getPage().open(address, "_blank"));
    }

    private void showAll(boolean moves) {
        showList();
        form().show(editing().current());
        showStop(moves);
        bar.show(editing());
    }

    private void showList() {
        list.show(editing().now().stops(), editing().open());
    }

    private void showStop(boolean moves) {
        var view = plays.shown(editing().current().view());
        var ground = view.hasGround()
                ? "tours/" + editing().id() + "/stops/" + editing().open() + "/ground.json?draft"
                : "";
        stage.show(view, ground, moves);
    }

    private Editing editing() {
        if (editing == null) {
            throw new IllegalStateException("nothing is being edited");
        }
        return editing;
    }

    private StopForm form() {
        if (form == null) {
            throw new IllegalStateException("nothing is being edited");
        }
        return form;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tour.edit.page");
    }
}
