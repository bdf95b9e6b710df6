package org.gridloom.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.gridloom.account.ApiKeys;
import org.gridloom.account.ApiKeys.ApiKey;
import org.gridloom.account.ApiKeys.NewKey;
import org.gridloom.account.Scope;
import org.gridloom.account.TerritoryParts;
import org.gridloom.account.TerritoryParts.Part;
import org.gridloom.shell.Names;
import org.gridloom.shell.Times;

/** Which systems come in by a key. */
@Route("admin/api-keys")
@RolesAllowed("ADMIN")
class ApiKeysView extends Div implements HasDynamicTitle {

    private final transient ApiKeys keys;
    private final List<Part> parts;
    private final Grid<ApiKey> table = new Grid<>();

    ApiKeysView(ApiKeys keys, Names names, TerritoryParts territory) {
        this.keys = keys;
        this.parts = territory.all();
        addClassName("page");
        var create = new Button(getTranslation("apikeys.new"), e -> openForm());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(new Span(), create);
        bar.addClassName("bar");
        table.addColumn(ApiKey::name).setHeader(getTranslation("apikeys.name")).setSortable(true);
        table.addColumn(key -> key.prefix() + "…").setHeader(getTranslation("apikeys.prefix"));
        var words = new ScopeField(parts);
        table.addColumn(key -> words.words(key.scope())).setHeader(getTranslation("scope.title"));
        table.addColumn(key -> names.of(key.madeBy())).setHeader(getTranslation("apikeys.madeby"));
        table.addColumn(key -> Times.toTheMinute(key.madeAt())).setHeader(getTranslation("apikeys.madeat"));
        table.addColumn(key ->
                        getTranslation(key.revokedAt() == null ? "apikeys.state.valid" : "apikeys.state.revoked"))
                .setHeader(getTranslation("apikeys.state"));
        table.addComponentColumn(this::acts).setAutoWidth(true);
        table.setEmptyStateText(getTranslation("apikeys.none"));
        table.setSizeFull();
        add(bar, table);
        refresh();
    }

    private Component acts(ApiKey key) {
        var revoke = new Button(getTranslation("apikeys.revoke"), e -> confirm(key));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        revoke.setVisible(key.revokedAt() == null);
        return revoke;
    }

    private void openForm() {
        var dialog = new Dialog(getTranslation("apikeys.new"));
        var name = new TextField(getTranslation("apikeys.name"));
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        var scope = new ScopeField(parts);
        scope.show(Scope.EVERYTHING);
        var create = new Button(getTranslation("apikeys.create"), e -> {
            if (name.getValue().isBlank()) {
                name.setInvalid(true);
                name.focus();
            } else if (scope.scope().isNothing()) {
                scope.setInvalid(true);
            } else {
                dialog.close();
                show(keys.create(name.getValue(), scope.scope()));
                refresh();
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.setWidth("32rem");
        dialog.add(name, scope);
        dialog.getFooter().add(new Button(getTranslation("common.cancel"), e -> dialog.close()), create);
        dialog.open();
    }

    /** A field to copy from; it cannot be closed by a click beside it, since the secret is not to be had again. */
    private void show(NewKey key) {
        var secret = new TextField(key.name(), key.secret(), "");
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidth("32rem");
        secret.focus();
        var dialog = new Dialog(getTranslation("apikeys.shown"));
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.add(new Paragraph(getTranslation("apikeys.shown.text")), secret);
        dialog.getFooter().add(new Button(getTranslation("common.close"), e -> dialog.close()));
        dialog.open();
    }

    private void confirm(ApiKey key) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("apikeys.revoke"));
        question.setText(getTranslation("apikeys.revoke.confirm", key.name()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("common.cancel"));
        question.setConfirmText(getTranslation("apikeys.revoke"));
        question.addConfirmListener(e -> {
            keys.revoke(key.id());
            refresh();
        });
        question.open();
    }

    private void refresh() {
        table.setItems(keys.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("apikeys.title");
    }
}
