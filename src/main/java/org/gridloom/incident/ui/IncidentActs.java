package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gridloom.account.Role;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.Loop;

/** What can be done to a matter now: the loop's next step first, what it waits for as buttons, all other ways in a menu. */
class IncidentActs extends Div {

    /** What somebody has to answer, or what alone leads on; in sight, not in the menu. */
    private static final Set<IncidentAct> IN_SIGHT = Set.of(
            IncidentAct.CLAIM,
            IncidentAct.GRANT_EXTENSION,
            IncidentAct.REFUSE_EXTENSION,
            IncidentAct.RESUME,
            IncidentAct.UNMERGE,
            IncidentAct.RETURN,
            IncidentAct.ADD_PHOTO);

    private final Role role;
    private final transient Consumer<IncidentAct> chosen;
    private final transient Runnable dispatchTo;

    /** @param dispatchTo a dispatch, but to somebody who is still to be chosen */
    IncidentActs(Role role, Consumer<IncidentAct> chosen, Runnable dispatchTo) {
        this.role = role;
        this.chosen = chosen;
        this.dispatchTo = dispatchTo;
        addClassName("incident-acts");
    }

    void offer(IncidentDetail incident) {
        removeAll();
        var situation = incident.situation();
        for (var step : Loop.hindered(situation, role)) {
            var why = new Paragraph(getTranslation("incident.condition." + step.only()));
            why.addClassName("secondary");
            if (step.act() == IncidentAct.CLOSE) {
                add(why);
            }
        }
        var next = Loop.next(situation, role);
        var onMainLine = Loop.MAIN_LINE.stream()
                .filter(step -> step.from() == situation.state())
                .map(Loop.Step::act)
                .filter(next::contains)
                .toList();
        onMainLine.forEach(act -> {
            var button = button(act);
            button.addThemeVariants(ButtonVariant.PRIMARY);
            add(button);
        });
        var rest = next.stream().filter(act -> !onMainLine.contains(act)).toList();
        rest.stream().filter(IN_SIGHT::contains).forEach(act -> add(button(act)));
        addMenu(rest.stream().filter(act -> !IN_SIGHT.contains(act)).toList(), next.contains(IncidentAct.DISPATCH));
    }

    private Button button(IncidentAct act) {
        var button = new Button(getTranslation("incident.act." + act), e -> chosen.accept(act));
        button.setDisableOnClick(true);
        return button;
    }

    private void addMenu(List<IncidentAct> acts, boolean dispatch) {
        if (acts.isEmpty() && !dispatch) {
            return;
        }
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = menu.addItem(getTranslation("incident.more"));
        more.setAriaLabel(getTranslation("incident.more.label"));
        if (dispatch) {
            more.getSubMenu().addItem(getTranslation("incident.dispatchTo"), e -> dispatchTo.run());
        }
        acts.forEach(act -> more.getSubMenu().addItem(getTranslation("incident.act." + act), e -> chosen.accept(act)));
        add(menu);
    }
}
