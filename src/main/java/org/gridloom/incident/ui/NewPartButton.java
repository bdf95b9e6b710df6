package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.gridloom.account.Role;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.Parts;
import org.gridloom.incident.Relation;
import org.gridloom.incident.StepOutcome;

/** 新建子件: from an open matter that is no part itself, by the command centre. */
@SpringComponent
class NewPartButton implements MatterPart {

    private final Parts parts;

    NewPartButton(Parts parts) {
        this.parts = parts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> of(IncidentDetail incident, Role role, Runnable changed) {
        var isPart = incident.related().stream().anyMatch(related -> related.as() == Relation.PARENT);
        if (role != Role.DISPATCHER || isPart || !incident.summary().state().isOpen()) {
            return Optional.empty();
        }
        var button = new Button(VaadinIcon.SPLIT.create());
        button.setText(button.getTranslation("part.new"));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClickListener(e -> new NewPartDialog(incident, part -> {
                    var outcome = parts.report(incident.summary().number(), part);
                    changed.run();
                    return outcome instanceof StepOutcome.Done(var done)
                            ? button.getTranslation("part.done", done.number())
                            : IncidentWords.outcome(outcome);
                })
                .open());
        var line = new Div(button);
        line.addClassName("matter-part");
        return Optional.of(line);
    }
}
