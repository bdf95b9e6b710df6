package org.gridloom.incident.handover.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.gridloom.incident.handover.Handover;
import org.gridloom.incident.handover.Note;

/** Shows once more what one takes over before the own name goes under it. */
class AcceptDialog extends Dialog {

    AcceptDialog(Handover handover, Consumer<String> accept) {
        setHeaderTitle(getTranslation("handover.accept"));
        setWidth("44rem");
        add(new PilesPanel(handover.standing()));
        handover.notes().forEach(note -> add(NoteWords.line(note)));
        var remark = new TextArea(getTranslation("handover.remark"));
        remark.setMaxLength(Note.LONGEST);
        remark.setWidthFull();
        add(remark);
        var ok = new Button(getTranslation("handover.accept"), e -> {
            close();
            accept.accept(remark.getValue());
        });
        ok.setId("accept-ok");
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), ok);
    }
}
