package org.gridloom.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gridloom.planning.PlanStanding;
import org.gridloom.planning.round.Round;
import org.gridloom.planning.round.RoundSubmission;
import org.gridloom.planning.round.Rounds;

/** The rounds: how far each is, which plans it has, when it is due, and what may be done with all of its plans at once. */
class RoundList extends Div {

    private static final int SOON = 3;

    private final transient Rounds rounds;
    private final transient LocalDate today;
    private final boolean maySubmit;

    RoundList(Rounds rounds, LocalDate today, boolean maySubmit) {
        this.rounds = rounds;
        this.today = today;
        this.maySubmit = maySubmit;
        addClassName("rounds");
        show(rounds.all());
    }

    private void show(List<Round> all) {
        removeAll();
        all.stream().map(this::card).forEach(this::add);
        setVisible(!all.isEmpty());
    }

    private Article card(Round round) {
        var where = new Span(round.streetName());
        where.addClassName("secondary");
        var heading = new Div(new H3(round.name()), where, due(round));
        heading.addClassName("heading");
        var bar = new ProgressBar(0, Math.max(1, round.parts().size()), round.submitted());
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "rounds.submitted",
                                round.submitted(),
                                round.parts().size()));
        var progress = new Div(
                bar,
                new Span(getTranslation(
                        "rounds.submitted", round.submitted(), round.parts().size())));
        progress.addClassName("progress");
        var parts = new UnorderedList();
        round.parts().forEach(part -> parts.add(new ListItem(part(round, part))));
        return new Article(heading, progress, parts, acts(round));
    }

    private Span due(Round round) {
        var due = new Span(getTranslation("rounds.due", round.due().toString()));
        if (!round.complete() && round.due().isBefore(today)) {
            due.addClassName("late");
        } else if (!round.complete() && round.due().isBefore(today.plusDays(SOON))) {
            due.addClassName("soon");
        }
        return due;
    }

    private Component part(Round round, Round.Part part) {
        if (part.plan().isEmpty()) {
            var start = new Button(part.communityName(), e -> {
                var plan = rounds.startPlan(round.id(), part.communityCode());
                getUI().ifPresent(ui -> ui.navigate(StudioView.class, plan.value()));
            });
            start.setEnabled(maySubmit);
            start.setTooltipText(getTranslation("plans.start.of", part.communityName()));
            return start;
        }
        var standing = part.plan().orElseThrow();
        var link = new RouterLink(
                part.communityName(), StudioView.class, standing.plan().id().value());
        var state = new Span(getTranslation("plan.state." + standing.plan().state()) + errors(standing));
        state.addClassNames("plan-state", standing.plan().state().name().toLowerCase(Locale.ROOT));
        return new Span(link, state);
    }

    private String errors(PlanStanding standing) {
        var errors = standing.plan().state().editable() ? standing.openErrors().orElse(0) : 0;
        return errors == 0 ? "" : " · " + getTranslation("rounds.errors", errors);
    }

    private Div acts(Round round) {
        var sheet = new Anchor(
                "api/rounds/" + round.id() + "/sheets.pdf?lang=" + getLocale().toLanguageTag(),
                getTranslation("rounds.sheets"));
        sheet.setRouterIgnore(true);
        sheet.getElement().setAttribute("download", true);
        var acts = new Div(sheet);
        acts.addClassName("acts");
        if (maySubmit && !round.drawn().isEmpty()) {
            var submit = new Button(
                    getTranslation("rounds.submit"),
                    e -> ReasonDialog.open("rounds.submit", "plan.submit.note", false, note -> submit(round, note)));
            submit.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
            acts.add(submit);
        }
        return acts;
    }

    private void submit(Round round, String note) {
        switch (rounds.submit(round.id(), note)) {
            case RoundSubmission.Done(var plans) -> Notification.show(getTranslation("rounds.done", plans));
            case RoundSubmission.Refused(var hindered) ->
                RefusalNotice.show(
                        getTranslation("rounds.refused", hindered.size()),
                        hindered.entrySet().stream()
                                .map(each -> getTranslation(
                                        "plan.refused.about",
                                        each.getKey().communityName(),
                                        getTranslation("plan.refused."
                                                + each.getValue()
                                                        .reasons()
                                                        .getFirst()
                                                        .kind())))
                                .toList());
        }
        show(rounds.all());
    }
}
