package org.gridloom.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Loop;
import org.gridloom.incident.PastReport.PastStep;

/** What was done about a draft: the main line up to where it got, with what happened beside it, spread evenly over the time it took. */
final class PastSteps {

    private static final Duration MORE_TIME = Duration.ofDays(2);

    private record Act(IncidentAct act, String about, String note) {
        private static Act plain(IncidentAct act) {
            return new Act(act, "", "");
        }
    }

    private final IncidentDraft draft;
    private final List<Act> acts = new ArrayList<>();

    private PastSteps(IncidentDraft draft) {
        this.draft = draft;
    }

    /** @param before number of the draft before it, of which it may be a duplicate */
    static List<PastStep> of(IncidentDraft draft, Instant reported, String before) {
        var steps = new PastSteps(draft);
        if (draft.state().equals("MERGED")) {
            steps.acts.add(new Act(IncidentAct.MERGE, before, "同一处，前面已有人上报"));
        } else {
            steps.mainLine(reported);
        }
        return steps.spread(reported);
    }

    private void mainLine(Instant reported) {
        var reached = IncidentState.valueOf(draft.state());
        for (var step : Loop.MAIN_LINE) {
            if (step.from() == reached) {
                return;
            }
            if (step.act() == IncidentAct.CLOSE && draft.turns().reopened()) {
                acts.add(new Act(IncidentAct.REOPEN, "UNSATISFIED", "居民认为没有解决"));
                again();
            }
            acts.add(step.act() == IncidentAct.CLOSE ? closing() : Act.plain(step.act()));
            if (step.act() == IncidentAct.DISPATCH && draft.turns().extended()) {
                var until = reported.plus(draft.took()).plus(MORE_TIME);
                acts.add(new Act(IncidentAct.ASK_EXTENSION, until.toString(), "需要协调专业单位"));
                acts.add(Act.plain(IncidentAct.GRANT_EXTENSION));
            }
        }
    }

    private void again() {
        acts.add(Act.plain(IncidentAct.HANDLE));
        acts.add(Act.plain(IncidentAct.FEED_BACK));
        acts.add(Act.plain(IncidentAct.CALL_BACK));
    }

    private Act closing() {
        var rating = draft.turns().rating();
        return new Act(IncidentAct.CLOSE, rating, rating.isEmpty() ? "多次联系不上居民" : "");
    }

    private List<PastStep> spread(Instant reported) {
        var steps = new ArrayList<PastStep>();
        for (int i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            var at = reported.plus(draft.took().multipliedBy(i + 1).dividedBy(acts.size()));
            steps.add(new PastStep(act.act(), at, "dispatcher", act.about(), act.note()));
        }
        return steps;
    }
}
