package org.gridloom.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gridloom.planning.AfterForce.Matter;

/** Said once when a plan took force: which posts are to be looked at again. */
final class AfterForceDialog {

    private AfterForceDialog() {}

    static void open(List<Matter> matters) {
        var ui = UI.getCurrent();
        var content = new Div();
        content.addClassName("after-force");
        content.add(new Paragraph(ui.getTranslation(matters.isEmpty() ? "plan.after.nothing" : "plan.after.text")));
        var byKind = matters.stream().collect(Collectors.groupingBy(Matter::kind));
        byKind.keySet().stream().sorted(Comparator.naturalOrder()).forEach(kind -> {
            var list = new UnorderedList();
            for (var matter : byKind.get(kind)) {
                var code = new Span(matter.gridCode());
                code.addClassName("secondary");
                var people = new Span(ui.getTranslation("plan.after.people", matter.people()));
                people.addClassName("number");
                list.add(new ListItem(new Span(matter.gridName()), code, people));
            }
            content.add(new H3(ui.getTranslation("plan.after." + kind)), list);
        });
        var dialog = new Dialog(ui.getTranslation("plan.after.title"), content);
        dialog.setWidth("32rem");
        var close = new Button(ui.getTranslation("common.close"), e -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
    }
}
