package org.gridloom.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gridloom.account.Role;
import org.gridloom.planning.CommunitySummary;
import org.gridloom.planning.PlanState;
import org.gridloom.planning.PlanSummary;
import org.gridloom.planning.Plans;

/** The communities, each with a way to start a plan, and all plans with where they are on their way. */
@Route("plans")
@RolesAllowed({"PLANNER", "APPROVER", "LEADER", "ADMIN"})
class PlansView extends Div implements HasDynamicTitle {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final Plans plans;

    PlansView(Plans plans, AuthenticationContext authentication) {
        this.plans = plans;
        addClassNames("page", "plans");
        var communities = plans.communities();
        if (communities.isEmpty()) {
            add(new Paragraph(getTranslation("plans.empty")));
            return;
        }
        add(planTable(), new H3(getTranslation("plans.communities")));
        if (communities.stream().anyMatch(CommunitySummary::proposed)) {
            add(new Paragraph(getTranslation("plans.proposed.hint")));
        }
        add(communityTable(communities, authentication.hasRole(Role.PLANNER.name())));
    }

    private Grid<PlanSummary> planTable() {
        var table = new Grid<PlanSummary>();
        table.setId("plans");
        table.addComponentColumn(plan ->
                        new RouterLink(plan.name(), StudioView.class, plan.id().value()))
                .setHeader(getTranslation("plans.name"))
                .setFlexGrow(2);
        table.addColumn(PlanSummary::communityName)
                .setHeader(getTranslation("plans.community"))
                .setSortable(true);
        table.addComponentColumn(plan -> badge(plan.state())).setHeader(getTranslation("plans.state"));
        table.addColumn(PlanSummary::author)
                .setHeader(getTranslation("plans.author"))
                .setSortable(true);
        table.addColumn(PlanSummary::revision)
                .setHeader(getTranslation("plans.revision"))
                .setTextAlign(ColumnTextAlign.END);
        table.addColumn(plan -> TIME.format(plan.madeAt())).setHeader(getTranslation("plans.made"));
        table.setItems(plans.plans());
        table.setEmptyStateText(getTranslation("plans.none"));
        table.setAllRowsVisible(true);
        return table;
    }

    private Grid<CommunitySummary> communityTable(List<CommunitySummary> communities, boolean mayStart) {
        var table = new Grid<CommunitySummary>();
        table.setId("communities");
        table.addColumn(CommunitySummary::name)
                .setHeader(getTranslation("plans.community"))
                .setSortable(true)
                .setFlexGrow(2);
        table.addColumn(CommunitySummary::code)
                .setHeader(getTranslation("plans.code"))
                .setSortable(true);
        table.addColumn(CommunitySummary::streetName).setHeader(getTranslation("plans.street"));
        table.addColumn(c -> String.format(getLocale(), "%,d", c.households()))
                .setHeader(getTranslation("plans.households"))
                .setTextAlign(ColumnTextAlign.END);
        table.addColumn(CommunitySummary::gridsInForce)
                .setHeader(getTranslation("plans.inForce"))
                .setTextAlign(ColumnTextAlign.END);
        if (mayStart) {
            table.addComponentColumn(this::startButton).setAutoWidth(true).setFlexGrow(0);
        }
        table.setItems(communities);
        table.setAllRowsVisible(true);
        return table;
    }

    private Button startButton(CommunitySummary community) {
        var start = new Button(getTranslation("plans.start"), e -> {
            var name = getTranslation(
                    "plans.defaultName", community.name(), LocalDate.now().toString());
            var plan = plans.start(community.code(), name);
            getUI().orElseThrow().navigate(StudioView.class, plan.value());
        });
        start.addThemeVariants(ButtonVariant.SMALL);
        start.setAriaLabel(getTranslation("plans.start.of", community.name()));
        start.setTooltipText(getTranslation(community.gridsInForce() == 0 ? "plans.start.first" : "plans.start.hint"));
        start.setDisableOnClick(true);
        return start;
    }

    private Span badge(PlanState state) {
        var badge = new Span(getTranslation("plan.state." + state));
        badge.addClassNames("plan-state", state.name().toLowerCase(Locale.ROOT));
        return badge;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.title");
    }
}
