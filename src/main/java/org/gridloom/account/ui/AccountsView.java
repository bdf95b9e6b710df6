package org.gridloom.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.AccountFocus;
import org.gridloom.account.Accounts;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.TerritoryParts;
import org.gridloom.account.TerritoryParts.Part;
import org.gridloom.shell.Chips;
import org.gridloom.shell.EnumInAddress;

/** Who may log in. */
@Route(AccountsView.ROUTE)
@RolesAllowed("ADMIN")
class AccountsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String ROUTE = "admin/accounts";

    private static final EnumInAddress<AccountFocus> ADDRESS = new EnumInAddress<>(ROUTE, "which", AccountFocus.class);

    private final Accounts accounts;
    private final List<Part> parts;
    private final Chips<AccountFocus> which;
    private final Grid<Person> table = new Grid<>();

    AccountsView(Accounts accounts, TerritoryParts territory) {
        this.accounts = accounts;
        this.parts = territory.all();
        addClassName("page");
        var create = new Button(getTranslation("accounts.new"), e -> openForm());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        which = new Chips<>(getTranslation("home.accounts.all"), 0, chosen -> {
            refresh();
            ADDRESS.tell(this, chosen);
        });
        for (var focus : AccountFocus.values()) {
            which.offer(focus, getTranslation("accounts.which." + focus), 0);
        }
        var bar = new Div(which, create);
        bar.addClassName("bar");
        table.addColumn(Person::username)
                .setHeader(getTranslation("accounts.username"))
                .setSortable(true);
        table.addColumn(Person::name).setHeader(getTranslation("accounts.name")).setSortable(true);
        table.addColumn(p -> getTranslation("role." + p.role()))
                .setHeader(getTranslation("accounts.role"))
                .setSortable(true);
        var words = new ScopeField(parts);
        table.addColumn(person -> words.words(person.scope()))
                .setHeader(getTranslation("scope.title"))
                .setFlexGrow(2);
        table.addColumn(p -> getTranslation(p.enabled() ? "accounts.enabled.yes" : "accounts.enabled.no"))
                .setHeader(getTranslation("accounts.enabled"));
        table.addComponentColumn(this::acts).setAutoWidth(true);
        table.setSizeFull();
        add(bar, table);
    }

    /** The list of those. */
    static String of(AccountFocus focus) {
        return ADDRESS.of(focus);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        which.choose(ADDRESS.read(event.getLocation()));
        refresh();
    }

    private HorizontalLayout acts(Person person) {
        var reset = new Button(getTranslation("accounts.reset"), e -> show(accounts.resetPassword(person.username())));
        var enable = new Button(
                getTranslation(person.enabled() ? "accounts.disable" : "accounts.enable"),
                e -> show(accounts.enable(person.username(), !person.enabled())));
        reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        enable.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var scope = new Button(getTranslation("scope.title"), e -> openScope(person));
        scope.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        scope.setAriaLabel(getTranslation("scope.of", person.name()));
        scope.setVisible(person.role() != Role.ADMIN);
        return new HorizontalLayout(scope, reset, enable);
    }

    private void openScope(Person person) {
        var dialog = new Dialog(getTranslation("scope.of", person.name()));
        var field = new ScopeField(parts);
        field.show(person.scope());
        var save = new Button(getTranslation("scope.save"), e -> {
            if (field.scope().isNothing()) {
                field.setInvalid(true);
            } else {
                dialog.close();
                var outcome = accounts.scope(person.username(), field.scope());
                show(outcome);
                if (outcome instanceof Accounts.Outcome.Done) {
                    Notification.show(getTranslation("scope.saved", person.name()));
                }
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.setWidth("32rem");
        dialog.add(field, new Paragraph(getTranslation("scope.effect")));
        dialog.getFooter().add(new Button(getTranslation("common.cancel"), e -> dialog.close()), save);
        dialog.open();
    }

    private void openForm() {
        var dialog = new Dialog(getTranslation("accounts.new"));
        var username = new TextField(getTranslation("accounts.username"));
        var name = new TextField(getTranslation("accounts.name"));
        var scope = new ScopeField(parts);
        scope.show(Scope.EVERYTHING);
        var role = new Select<Role>();
        role.setLabel(getTranslation("accounts.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(r -> getTranslation("role." + r));
        role.setValue(Role.PLANNER);
        var create = new Button(getTranslation("accounts.create"), e -> {
            var shownName = name.isEmpty() ? username.getValue() : name.getValue();
            var outcome = accounts.create(username.getValue(), shownName, role.getValue(), scope.scope());
            if (outcome instanceof Accounts.Outcome.Refused(var reason)) {
                var wrong = switch (reason) {
                    case SCOPE_MISSING, ADMINISTRATOR_SEES_ALL -> scope;
                    case USERNAME_TAKEN, USERNAME_INVALID, PASSWORD_TOO_SHORT, PASSWORD_WRONG, LAST_ADMINISTRATOR ->
                        username;
                };
                wrong.setErrorMessage(getTranslation("accounts.refused." + reason));
                wrong.setInvalid(true);
            } else {
                dialog.close();
                show(outcome);
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new FormLayout(username, name, role, scope);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        dialog.add(form);
        dialog.getFooter().add(new Button(getTranslation("common.cancel"), e -> dialog.close()), create);
        dialog.open();
    }

    private void show(Accounts.Outcome outcome) {
        switch (outcome) {
            case Accounts.Outcome.Done(var password) ->
                password.ifPresent(p -> {
                    var shown = new ConfirmDialog();
                    shown.setHeader(getTranslation("accounts.onetime"));
                    shown.setText(getTranslation("accounts.onetime.text", p));
                    shown.setConfirmText(getTranslation("common.close"));
                    shown.open();
                });
            case Accounts.Outcome.Refused(var reason) ->
                Notification.show(getTranslation("accounts.refused." + reason));
        }
        refresh();
    }

    private void refresh() {
        var all = accounts.all();
        which.tell(Optional.empty(), all.size());
        for (var focus : AccountFocus.values()) {
            which.tell(Optional.of(focus), all.stream().filter(focus::holds).count());
        }
        var chosen = which.chosen();
        table.setItems(all.stream()
                .filter(person -> chosen.map(focus -> focus.holds(person)).orElse(true))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.title");
    }
}
