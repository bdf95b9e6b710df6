package org.gridloom.notice.webhook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import java.util.function.Consumer;
import org.gridloom.notice.webhook.Webhook;
import org.gridloom.notice.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** One webhook, beside what it would be sent. */
class WebhookDialog extends Dialog {

    private final transient Webhooks webhooks;
    private final @Nullable Webhook known;
    private final TextField name = new TextField(getTranslation("webhook.name"));
    private final TextField url = new TextField(getTranslation("webhook.url"));
    private final CheckboxGroup<String> topics = new CheckboxGroup<>(getTranslation("webhook.topics"));
    private final Select<String> language = new Select<>();
    private final Checkbox enabled = new Checkbox(getTranslation("webhook.enabled"));
    private final TextArea template = new TextArea(getTranslation("webhook.template"));
    private final Pre example = new Pre();
    private final Paragraph refused = new Paragraph();

    /** @param done given the secret where it is new; else an empty text */
    WebhookDialog(Webhooks webhooks, @Nullable Webhook known, Consumer<String> done) {
        this.webhooks = webhooks;
        this.known = known;
        setHeaderTitle(getTranslation(known == null ? "webhook.new" : "webhook.edit"));
        setWidth("46rem");
        name.setMaxLength(Webhook.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        url.setMaxLength(Webhook.LONGEST_URL);
        url.setRequiredIndicatorVisible(true);
        url.setPlaceholder("https://");
        topics.setItems(webhooks.topics());
        topics.setItemLabelGenerator(topic -> getTranslation("webhook.topic." + topic));
        language.setLabel(getTranslation("webhook.language"));
        language.setItems("zh", "en");
        language.setItemLabelGenerator(each -> getTranslation("webhook.language." + each));
        template.setMaxLength(Webhook.LONGEST_TEMPLATE);
        template.setPlaceholder(getTranslation("webhook.template.placeholder"));
        template.setHelperText(getTranslation("webhook.template.hint"));
        template.setValueChangeMode(ValueChangeMode.LAZY);
        template.addValueChangeListener(e -> showExample());
        language.addValueChangeListener(e -> showExample());
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("webhook-refused");
        refused.setVisible(false);
        show();
        var form = new Div(name, url, topics, language, enabled, template, example, refused);
        form.addClassName("webhook-form");
        add(form);
        var save = new Button(getTranslation("webhook.save"), e -> save(done));
        save.setId("webhook-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), save);
    }

    private void show() {
        if (known == null) {
            topics.setValue(Set.copyOf(webhooks.topics()));
            language.setValue("zh");
            enabled.setValue(true);
        } else {
            name.setValue(known.name());
            url.setValue(known.url());
            topics.setValue(known.topics());
            language.setValue(known.language());
            enabled.setValue(known.enabled());
            template.setValue(known.template());
        }
        showExample();
    }

    private void showExample() {
        example.setText(webhooks.example(webhook("-")));
    }

    private Webhook webhook(String called) {
        return new Webhook(
                known == null ? 0 : known.id(),
                called,
                url.getValue(),
                topics.getValue(),
                language.getValue() == null ? "zh" : language.getValue(),
                template.getValue(),
                enabled.getValue(),
                0,
                null,
                known == null ? 0 : known.version());
    }

    private void save(Consumer<String> done) {
        name.setInvalid(name.getValue().isBlank());
        topics.setInvalid(topics.getValue().isEmpty());
        if (name.isInvalid() || topics.isInvalid()) {
            return;
        }
        switch (webhooks.save(webhook(name.getValue()))) {
            case Webhooks.Outcome.Done(var secret) -> {
                close();
                done.accept(secret);
            }
            case Webhooks.Outcome.Refused(var reason) -> {
                refused.setText(getTranslation("webhook.refused." + reason));
                refused.setVisible(true);
            }
        }
    }
}
