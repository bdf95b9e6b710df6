package org.gridloom.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanState;
import org.gridloom.planning.output.PlanFile;

/** What can be had of a plan as a file: a button, and under it a link for each. */
class PlanFilesMenu extends Div {

    PlanFilesMenu(PlanId plan, PlanState state) {
        var open = new Button(getTranslation("plan.files"), VaadinIcon.DOWNLOAD_ALT.create());
        open.setId("plan-files");
        open.addThemeVariants(ButtonVariant.TERTIARY);
        var links = new UnorderedList();
        links.addClassName("plan-files");
        for (var file : PlanFile.values()) {
            if (file != PlanFile.CERTIFICATE || state == PlanState.IN_FORCE || state == PlanState.SUPERSEDED) {
                links.add(new ListItem(link(plan, file)));
            }
        }
        var popover = new Popover(links);
        popover.setTarget(open);
        popover.setAriaLabel(getTranslation("plan.files"));
        add(open, popover);
    }

    private Anchor link(PlanId plan, PlanFile file) {
        var link = new Anchor(
                "api/plans/%s/files/%s?lang=%s"
                        .formatted(plan, file.fileName(), getLocale().toLanguageTag()),
                getTranslation("plan.file." + file));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
