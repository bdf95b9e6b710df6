package org.gridloom.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.gridloom.map.BasemapSettings;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanList;
import org.gridloom.planning.PlanStanding;
import org.gridloom.planning.PlanSummary;
import org.gridloom.planning.Plans;
import org.gridloom.planning.compare.Comparison;
import org.gridloom.planning.compare.Comparisons;
import org.gridloom.shell.Times;
import org.gridloom.territory.Territory;

/** A plan beside another one, or beside the grids in force: what would change, on maps and in numbers. */
@Route("plans/:plan(\\d{1,18})/compare/:other(\\d{1,18}|in-force)")
@RolesAllowed({"PLANNER", "APPROVER", "LEADER", "ADMIN"})
@CssImport("./planning/studio-view.css")
@CssImport("./planning/compare-view.css")
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String IN_FORCE = "in-force";

    private static final String[] GROUND = {"area", "barrier", "building", "community"};

    private final transient Plans plans;
    private final transient PlanList list;
    private final transient Comparisons comparisons;
    private final transient Territory territory;
    private final transient BasemapSettings basemap;
    private String title = "";

    CompareView(Plans plans, PlanList list, Comparisons comparisons, Territory territory, BasemapSettings basemap) {
        this.plans = plans;
        this.list = list;
        this.comparisons = comparisons;
        this.territory = territory;
        this.basemap = basemap;
        addClassName("compare-view");
    }

    static RouteParameters with(PlanId plan, String other) {
        return new RouteParameters(new RouteParam("plan", plan.toString()), new RouteParam("other", other));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var id = new PlanId(parameters.getLong("plan").orElseThrow(NotFoundException::new));
        var other = parameters.get("other").orElse(IN_FORCE);
        try {
            var comparison = other.equals(IN_FORCE)
                    ? comparisons.withGridsInForce(id)
                    : comparisons.of(new PlanId(Long.parseLong(other)), id);
            show(plans.plan(id), other, comparison);
        } catch (NoSuchElementException e) {
            throw new NotFoundException();
        }
    }

    private void show(PlanSummary plan, String other, Comparison comparison) {
        title = getTranslation("compare.title", plan.communityName());
        removeAll();
        var url = "api/plans/%s/compare/%s?inForce=%s"
                .formatted(
                        plan.id(),
                        other,
                        URLEncoder.encode(getTranslation("compare.inForce"), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        var community = territory.community(plan.communityCode()).orElseThrow();
        var maps = new CompareMaps(
                url,
                getLocale(),
                basemap.config(getLocale())
                        .showing(community.boundary().getEnvelopeInternal())
                        .withLayers(GROUND),
                StudioTexts.in(this));
        var matrix = new Section(
                heading("compare.handovers", csv(plan, other)),
                comparison.sameGround() ? new Div() : hint("compare.otherGround"),
                new HandoverMatrix(comparison, maps::show));
        var figures = new Section(heading("compare.figures", asOf(comparison)), new CompareFigures(comparison));
        var tables = new Div(matrix, figures);
        tables.addClassName("tables");
        add(bar(plan, other, comparison), maps, tables);
    }

    private Div bar(PlanSummary plan, String other, Comparison comparison) {
        var back = new RouterLink(plan.name(), StudioView.class, plan.id().value());
        var moved = new Span(getTranslation(
                "compare.moved",
                comparison.householdsMoved(),
                comparison.changed().size()));
        moved.addClassName("moved");
        var bar = new Div(back, new Span(getTranslation("compare.with")), chooser(plan, other), moved);
        bar.addClassName("studio-bar");
        return bar;
    }

    private Select<String> chooser(PlanSummary plan, String other) {
        var names = new TreeMap<String, String>();
        list.all().stream()
                .map(PlanStanding::plan)
                .filter(summary -> summary.communityCode().equals(plan.communityCode())
                        && !summary.id().equals(plan.id()))
                .forEach(summary -> names.put(
                        summary.id().toString(),
                        summary.name() + " · " + getTranslation("plan.state." + summary.state())));
        names.put(IN_FORCE, getTranslation("compare.inForce"));
        var items = new ArrayList<>(names.keySet());
        items.remove(IN_FORCE);
        items.addFirst(IN_FORCE);
        var chooser = new Select<String>();
        chooser.setAriaLabel(getTranslation("compare.with"));
        chooser.setItems(items);
        chooser.setItemLabelGenerator(names::get);
        chooser.setValue(other);
        chooser.addValueChangeListener(e ->
                getUI().ifPresent(ui -> ui.navigate(CompareView.class, with(plan.id(), e.getValue()))));
        return chooser;
    }

    private Anchor csv(PlanSummary plan, String other) {
        var link = new Anchor(
                "api/plans/" + plan.id() + "/compare/" + other + "/handovers.csv", getTranslation("compare.csv"));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Span asOf(Comparison comparison) {
        var asOf = new Span(getTranslation("compare.asOf", Times.toTheMinute(comparison.asOf())));
        asOf.addClassName("secondary");
        return asOf;
    }

    private Div heading(String label, Component beside) {
        var heading = new Div(new H3(getTranslation(label)), beside);
        heading.addClassName("heading");
        return heading;
    }

    private Div hint(String label) {
        var hint = new Div(getTranslation(label));
        hint.addClassName("secondary");
        return hint;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
