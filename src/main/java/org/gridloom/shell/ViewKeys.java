package org.gridloom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The single keys of a view, each with a word for what it does. They answer wherever the focus is, but neither while somebody types or chooses from
 * a list, nor under an open dialog, nor together with Ctrl, Alt or Meta. {@code ?} shows all of them.
 */
public final class ViewKeys {

    private static final String ALL = "?";
    private static final String KEY = "event.key";

    /** In the browser, so that a key that means nothing here does not travel. A key that was taken writes nothing into the field it may lead to. */
    private static final String ANSWERED = """
            !event.defaultPrevented && !event.ctrlKey && !event.altKey && !event.metaKey
            && [%s].includes(event.key.toLowerCase())
            && !event.composedPath().some(node => node.matches && node.matches(
                'input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]'))
            && !document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')
            && (event.preventDefault(), true)""";

    private record Act(String label, Runnable work) {}

    private final Map<String, Act> acts = new LinkedHashMap<>();
    private @Nullable Registration listening;

    /** The keys work while the view is shown. All of them must be given before. */
    public ViewKeys(Component view) {
        view.addAttachListener(attach -> listen(attach.getUI()));
        view.addDetachListener(detach -> forget());
    }

    /**
     * @param key as the browser names it, a letter in lower case
     * @param label message key
     */
    public ViewKeys on(String key, String label, Runnable work) {
        acts.put(key, new Act(label, work));
        return this;
    }

    /** Does what a key does. */
    public void press(String key) {
        var act = acts.get(key);
        if (act != null) {
            act.work().run();
        } else if (key.equals(ALL)) {
            showAll();
        }
    }

    /** For whoever would not guess that there are keys. */
    public Button button() {
        var ui = UI.getCurrent();
        var button = new Button(VaadinIcon.KEYBOARD.create(), e -> showAll());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(ui.getTranslation("keys.title"));
        button.setTooltipText(ui.getTranslation("keys.title") + " (" + ALL + ")");
        return button;
    }

    private void listen(UI ui) {
        forget();
        var keys = acts.keySet().stream()
                .map(key -> "'" + key + "'")
                .collect(Collectors.joining(", ", "", ", '" + ALL + "'"));
        listening = ui.getElement()
                .addEventListener(
                        "keydown",
                        event -> press(event.getEventData().get(KEY).asString().toLowerCase()))
                .setFilter(ANSWERED.formatted(keys))
                .addEventData(KEY);
    }

    private void forget() {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private void showAll() {
        var ui = UI.getCurrent();
        var list = new DescriptionList();
        list.addClassName("keys");
        acts.forEach((key, act) -> add(list, key, ui.getTranslation(act.label())));
        add(list, ALL, ui.getTranslation("keys.all"));
        var dialog = new Dialog(ui.getTranslation("keys.title"), list);
        dialog.getFooter().add(new Button(ui.getTranslation("common.close"), e -> dialog.close()));
        dialog.open();
    }

    private static void add(DescriptionList list, String key, String label) {
        var cap = new Span(key.toUpperCase());
        cap.addClassName("key");
        list.add(new DescriptionList.Term(cap), new DescriptionList.Description(label));
    }
}
