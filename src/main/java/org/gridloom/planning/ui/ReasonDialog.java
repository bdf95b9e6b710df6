package org.gridloom.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for a few words, or for a yes. Closing it changes nothing. */
final class ReasonDialog {

    private static final int LONGEST = 500;

    private ReasonDialog() {}

    static void open(String title, String label, boolean required, Consumer<String> then) {
        var ui = UI.getCurrent();
        var dialog = new Dialog(ui.getTranslation(title));
        var text = new TextArea(ui.getTranslation(label));
        text.setMaxLength(LONGEST);
        text.setWidth("24rem");
        text.setRequiredIndicatorVisible(required);
        text.focus();
        var go = new Button(ui.getTranslation(title), e -> {
            if (required && text.getValue().isBlank()) {
                text.setInvalid(true);
                text.setErrorMessage(ui.getTranslation("plan.reason.required"));
                return;
            }
            dialog.close();
            then.accept(text.getValue().strip());
        });
        go.setId("dialog-go");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(text);
        dialog.getFooter().add(new Button(ui.getTranslation("common.cancel"), e -> dialog.close()), go);
        dialog.open();
    }

    static void confirm(String title, String text, Runnable then) {
        var ui = UI.getCurrent();
        var dialog = new ConfirmDialog();
        dialog.setHeader(ui.getTranslation(title));
        dialog.setText(ui.getTranslation(text));
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("common.cancel"));
        dialog.setConfirmText(ui.getTranslation(title));
        dialog.addConfirmListener(e -> then.run());
        dialog.open();
    }
}
