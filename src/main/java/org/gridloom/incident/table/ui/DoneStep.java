package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.gridloom.incident.table.RowOutcome;
import org.gridloom.incident.table.TableImports.Outcome;
import org.gridloom.shell.Numbers;

/** What came of the import, and where to go on. */
class DoneStep extends Div {

    DoneStep(Outcome.Done done, Runnable again) {
        addClassName("table-done");
        var result = done.result();
        var ways = new Div(way("incidents?closed=yes", "table.done.desk"));
        ways.addClassName("table-acts");
        int waiting = result.count(RowOutcome.WAITING);
        if (waiting > 0) {
            ways.addComponentAsFirst(way(WaitingView.ROUTE, "table.done.waiting", Numbers.of(waiting)));
        }
        var another = new Button(getTranslation("table.done.again"), e -> again.run());
        another.addThemeVariants(ButtonVariant.PRIMARY);
        ways.add(another);
        add(new H3(getTranslation("table.done.title")), new TrialFigures(result), ways);
    }

    private Anchor way(String path, String key, Object... values) {
        var anchor = new Anchor(path, getTranslation(key, values));
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }
}
