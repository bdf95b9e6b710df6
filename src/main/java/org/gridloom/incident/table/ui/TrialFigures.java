package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gridloom.incident.table.RowOutcome;
import org.gridloom.incident.table.Trial;
import org.gridloom.shell.Numbers;

/** How many rows end how, in large numbers. */
class TrialFigures extends Div {

    TrialFigures(Trial trial) {
        addClassName("table-figures");
        for (var outcome : RowOutcome.values()) {
            int count = trial.count(outcome);
            var value = new Span(Numbers.of(count));
            value.addClassName("figure-value");
            var label = ImportWords.outcome(outcome);
            var hint = new Span(getTranslation("table.outcome." + outcome + ".hint"));
            hint.addClassName("secondary");
            var figure = new Div(value, label, hint);
            figure.addClassName("figure");
            if (count == 0) {
                figure.addClassName("none");
            }
            add(figure);
        }
    }
}
