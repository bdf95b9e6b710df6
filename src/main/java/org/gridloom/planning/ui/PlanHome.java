package org.gridloom.planning.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.planning.PlanFocus;
import org.gridloom.planning.PlanList;
import org.gridloom.planning.PlanStanding;
import org.gridloom.shell.HomeCard;
import org.gridloom.shell.HomeCard.Figure;
import org.gridloom.shell.HomeCard.Line;
import org.gridloom.shell.HomeCard.Tone;
import org.gridloom.shell.HomeCard.Way;
import org.gridloom.shell.HomeSection;
import org.gridloom.shell.Names;
import org.gridloom.shell.Numbers;
import org.springframework.stereotype.Component;

/** What waits for planners, those they draw, and for approvers, those they decide on. */
@Component
class PlanHome implements HomeSection {

    private static final int SHOWN = 8;

    private final PlanList plans;
    private final Names names;

    PlanHome(PlanList plans, Names names) {
        this.plans = plans;
        this.names = names;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PLANNER, Role.APPROVER);
    }

    @Override
    public List<HomeCard> cards(Person person) {
        var all = plans.all();
        return person.role() == Role.PLANNER
                ? List.of(
                        figures(
                                all,
                                PlanFocus.WITH_ERRORS,
                                PlanFocus.RETURNED,
                                PlanFocus.BEING_DRAWN,
                                PlanFocus.SUBMITTED,
                                PlanFocus.APPROVED),
                        lines(all, PlanFocus.BEING_DRAWN, "home.plans.drawn", "home.plans.drawn.none"))
                : List.of(
                        figures(all, PlanFocus.WAITING, PlanFocus.SUBMITTED, PlanFocus.APPROVED, PlanFocus.IN_FORCE),
                        lines(all, PlanFocus.WAITING, "home.plans.waiting", "home.plans.waiting.none"));
    }

    private static HomeCard figures(List<PlanStanding> all, PlanFocus... asked) {
        return new HomeCard.Figures(
                translate("plans.title"),
                Stream.of(asked)
                        .map(focus -> {
                            var count = all.stream().filter(focus::holds).count();
                            return new Figure(
                                    Numbers.of(count),
                                    translate("plans.which." + focus),
                                    null,
                                    tone(focus).ifAny(count),
                                    PlansView.of(focus));
                        })
                        .toList());
    }

    private static Tone tone(PlanFocus focus) {
        return switch (focus) {
            case WITH_ERRORS -> Tone.LATE;
            case WAITING, RETURNED -> Tone.SOON;
            case BEING_DRAWN, SUBMITTED, APPROVED, IN_FORCE, SUPERSEDED -> Tone.PLAIN;
        };
    }

    private HomeCard lines(List<PlanStanding> all, PlanFocus focus, String title, String empty) {
        return new HomeCard.Lines(
                translate(title),
                all.stream().filter(focus::holds).limit(SHOWN).map(this::line).toList(),
                translate(empty),
                new Way(translate("home.plans.all"), "plans"));
    }

    private Line line(PlanStanding standing) {
        var plan = standing.plan();
        var errors = standing.openErrors().orElse(0);
        return new Line(
                plan.name(),
                plan.communityName() + " · " + translate("plan.state." + plan.state()) + " · "
                        + names.of(plan.author()),
                errors == 0 ? translate("home.plans.ready") : translate("home.plans.errors", errors),
                errors == 0 ? Tone.GOOD : Tone.LATE,
                OptionalDouble.empty(),
                "plans/" + plan.id());
    }
}
