package org.gridloom.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.account.Role;
import org.gridloom.planning.CommunitySummary;
import org.gridloom.planning.PlanFocus;
import org.gridloom.planning.PlanList;
import org.gridloom.planning.PlanStanding;
import org.gridloom.planning.Plans;
import org.gridloom.planning.round.Rounds;
import org.gridloom.shell.Chips;
import org.gridloom.shell.EnumInAddress;
import org.gridloom.shell.Names;

/** All plans with where they are on their way, and the communities, each with a way to start one. The address says which plans: {@code plans?which=submitted}. */
@Route("plans")
@RolesAllowed({"PLANNER", "APPROVER", "LEADER", "ADMIN"})
@CssImport("./planning/studio-view.css")
@CssImport("./planning/plans-view.css")
class PlansView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final EnumInAddress<PlanFocus> WHICH = new EnumInAddress<>("plans", "which", PlanFocus.class);

    private final transient Plans plans;
    private final transient Clock clock;
    private final transient List<PlanStanding> all;
    private final Chips<PlanFocus> which;
    private final PlanTable table;

    PlansView(
            Plans plans, PlanList list, Rounds rounds, Names names, Clock clock, AuthenticationContext authentication) {
        this.plans = plans;
        this.clock = clock;
        all = list.all();
        addClassNames("page", "plans-view");
        which = chips(authentication.hasRole(Role.APPROVER.name()));
        table = new PlanTable(names);
        var communities = plans.communities();
        var bar = new Div(which);
        bar.addClassName("bar");
        var plansHere = authentication.hasRole(Role.PLANNER.name());
        if (plansHere && !communities.isEmpty()) {
            bar.add(newRound(rounds, communities));
        }
        var today = LocalDate.now(clock);
        add(new Section(new RoundList(rounds, today, plansHere), bar, table), aside(communities, plansHere));
    }

    private Button newRound(Rounds rounds, List<CommunitySummary> communities) {
        var button = new Button(
                getTranslation("rounds.new"),
                e -> RoundDialog.open(communities, LocalDate.now(clock), (street, name, due) -> {
                    rounds.start(street, name, due);
                    getUI().orElseThrow().refreshCurrentRoute(true);
                }));
        button.setId("new-round");
        button.setTooltipText(getTranslation("rounds.new.hint"));
        return button;
    }

    /** The list of those. */
    static String of(PlanFocus focus) {
        return WHICH.of(focus);
    }

    private Chips<PlanFocus> chips(boolean decides) {
        var chips = new Chips<PlanFocus>(getTranslation("plans.which.all"), all.size(), chosen -> {
            show();
            WHICH.tell(this, chosen);
        });
        var offered = new ArrayList<>(List.of(PlanFocus.values()));
        if (!decides) {
            offered.remove(PlanFocus.WAITING);
        }
        offered.forEach(focus -> chips.offer(
                focus,
                getTranslation("plans.which." + focus),
                all.stream().filter(focus::holds).count()));
        return chips;
    }

    private Section aside(List<CommunitySummary> communities, boolean mayStart) {
        var aside = new Section(new H3(getTranslation("plans.communities")));
        aside.addClassName("communities");
        if (communities.isEmpty()) {
            aside.add(new Paragraph(getTranslation("plans.empty")));
            return aside;
        }
        if (communities.stream().anyMatch(CommunitySummary::proposed)) {
            var hint = new Paragraph(getTranslation("plans.proposed.hint"));
            hint.addClassName("secondary");
            aside.add(hint);
        }
        aside.add(new CommunityTable(communities, mayStart, this::start));
        return aside;
    }

    private void start(CommunitySummary community) {
        var name = getTranslation(
                "plans.defaultName", community.name(), LocalDate.now(clock).toString());
        var plan = plans.start(community.code(), name);
        getUI().orElseThrow().navigate(StudioView.class, plan.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        which.choose(WHICH.read(event.getLocation()));
        show();
    }

    private void show() {
        var focus = which.chosen();
        table.setItems(all.stream()
                .filter(standing -> focus.map(f -> f.holds(standing)).orElse(true))
                .toList());
        table.setEmptyStateText(getTranslation(all.isEmpty() ? "plans.none" : "plans.noneOfThese"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.title");
    }
}
