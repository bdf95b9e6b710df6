package org.gridloom.notice.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridloom.notice.webhook.Delivery;
import org.gridloom.notice.webhook.Webhook;
import org.gridloom.notice.webhook.Webhooks;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** To which addresses notices go, and what became of the last messages. */
@Route(WebhooksView.ROUTE)
@RolesAllowed("ADMIN")
@CssImport("./notice/webhooks-view.css")
class WebhooksView extends Div implements HasDynamicTitle {

    static final String ROUTE = "admin/webhooks";

    private static final int SHOWN = 100;

    private final transient Webhooks webhooks;
    private final Grid<Webhook> table = new Grid<>();
    private final Grid<Delivery> log = new Grid<>();

    WebhooksView(Webhooks webhooks) {
        this.webhooks = webhooks;
        addClassNames("page", "webhooks-page");
        var hosts = webhooks.allowedHosts();
        var text = new Span(
                hosts.isEmpty()
                        ? getTranslation("webhook.hosts.none")
                        : getTranslation("webhook.hosts", String.join(getTranslation("duty.and"), hosts)));
        text.addClassName(hosts.isEmpty() ? "webhook-warning" : "secondary");
        var create = new Button(getTranslation("webhook.new"), VaadinIcon.PLUS.create(), e -> edit(null));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setEnabled(!hosts.isEmpty());
        var bar = new Div(text, create);
        bar.addClassName("bar");
        columns();
        logColumns();
        var again = new Button(VaadinIcon.REFRESH.create(), e -> refresh());
        again.addThemeVariants(ButtonVariant.TERTIARY);
        again.setAriaLabel(getTranslation("webhook.refresh"));
        again.setTooltipText(getTranslation("webhook.refresh"));
        var heading = new Div(new H3(getTranslation("webhook.log")), again);
        heading.addClassName("webhook-heading");
        add(bar, table, heading, log);
        refresh();
    }

    private void columns() {
        table.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.setAllRowsVisible(true);
        table.setEmptyStateText(getTranslation("webhook.none"));
        table.addColumn(Webhook::name)
                .setHeader(getTranslation("webhook.name"))
                .setWidth("10rem")
                .setFlexGrow(0);
        table.addColumn(Webhook::url).setHeader(getTranslation("webhook.url"));
        table.addColumn(webhook -> webhooks.topics().stream()
                        .filter(webhook.topics()::contains)
                        .map(topic -> getTranslation("webhook.topic." + topic))
                        .collect(Collectors.joining(getTranslation("duty.and"))))
                .setHeader(getTranslation("webhook.topics"));
        table.addColumn(this::state)
                .setHeader(getTranslation("webhook.state"))
                .setWidth("11rem")
                .setFlexGrow(0);
        table.addComponentColumn(this::acts).setWidth("15rem").setFlexGrow(0);
    }

    private String state(Webhook webhook) {
        if (!webhook.enabled()) {
            return getTranslation("webhook.state.off");
        }
        return webhook.restsUntil() == null
                ? getTranslation("webhook.state.on")
                : getTranslation("webhook.state.rests", webhook.failures(), Times.withoutYear(webhook.restsUntil()));
    }

    private Div acts(Webhook webhook) {
        var acts = new Div(
                act("webhook.test", () -> test(webhook)),
                act("webhook.edit", () -> edit(webhook)),
                act("webhook.secret", () -> askToRenew(webhook)),
                act("webhook.remove", () -> askToRemove(webhook)));
        acts.addClassName("webhook-acts");
        return acts;
    }

    private Component act(String words, Runnable work) {
        var button = new Button(getTranslation(words), e -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void logColumns() {
        log.addThemeVariants(GridVariant.NO_BORDER);
        log.setSelectionMode(Grid.SelectionMode.NONE);
        log.setEmptyStateText(getTranslation("webhook.log.none"));
        log.addColumn(delivery -> Times.toTheSecond(delivery.madeAt()))
                .setHeader(getTranslation("webhook.log.at"))
                .setAutoWidth(true);
        log.addColumn(Delivery::webhook).setHeader(getTranslation("webhook.name"));
        log.addColumn(delivery -> getTranslation("webhook.topic." + delivery.topic()))
                .setHeader(getTranslation("webhook.log.topic"));
        log.addColumn(Delivery::recipient).setHeader(getTranslation("webhook.log.to"));
        log.addColumn(Delivery::path).setHeader(getTranslation("webhook.log.path"));
        log.addComponentColumn(WebhooksView::sign).setHeader(getTranslation("webhook.state"));
        log.addColumn(delivery -> outcome(delivery.outcome())).setHeader(getTranslation("webhook.log.outcome"));
        log.addColumn(Delivery::attempts)
                .setHeader(getTranslation("webhook.log.attempts"))
                .setAutoWidth(true);
        log.setSizeFull();
    }

    private static Span sign(Delivery delivery) {
        var sign = new Span();
        sign.setText(sign.getTranslation("webhook.delivery." + delivery.state()));
        sign.addClassNames("webhook-sign", delivery.state().name().toLowerCase(Locale.ROOT));
        return sign;
    }

    /** A status as it is; what is no status has words. */
    private String outcome(String said) {
        return said.isEmpty() || said.matches("\\d+") ? said : getTranslation("webhook.said." + said);
    }

    private void edit(@Nullable Webhook known) {
        new WebhookDialog(webhooks, known, secret -> {
                    refresh();
                    if (!secret.isEmpty()) {
                        show(secret);
                    }
                })
                .open();
    }

    private void test(Webhook webhook) {
        var state = webhooks.test(webhook.id());
        Notification.show(getTranslation("webhook.tested." + state));
        refresh();
    }

    private void askToRenew(Webhook webhook) {
        ask(
                "webhook.secret",
                getTranslation("webhook.secret.text", webhook.name()),
                () -> show(webhooks.renewSecret(webhook.id())));
    }

    private void askToRemove(Webhook webhook) {
        ask("webhook.remove", getTranslation("webhook.remove.text", webhook.name()), () -> {
            webhooks.remove(webhook.id());
            refresh();
        });
    }

    private void ask(String act, String text, Runnable work) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation(act));
        question.setText(text);
        question.setCancelable(true);
        question.setCancelText(getTranslation("common.cancel"));
        question.setConfirmText(getTranslation(act));
        question.addConfirmListener(e -> work.run());
        question.open();
    }

    /** It cannot be closed by a click beside it, since the secret is not to be had again. */
    private void show(String secret) {
        var field = new TextField(getTranslation("webhook.secret.shown"), secret, "");
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var dialog = new Dialog(getTranslation("webhook.secret.shown"));
        dialog.setWidth("32rem");
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.add(new Paragraph(getTranslation("webhook.secret.shown.text")), field);
        dialog.getFooter().add(new Button(getTranslation("common.close"), e -> dialog.close()));
        dialog.open();
    }

    private void refresh() {
        table.setItems(webhooks.all());
        log.setItems(webhooks.deliveries(SHOWN));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("webhook.title");
    }
}
