package org.gridloom.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.account.AccountFocus;
import org.gridloom.account.Accounts;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.shell.Chips;
import org.gridloom.account.Scope;

/** Who may log in. */
@Route(AccountsView.ROUTE)
@RolesAllowed("ADMIN")
class AccountsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String ROUTE = "admin/accounts";

    private final Accounts accounts;
    private final Chips<AccountFocus> which;
    private final Grid<Person> table = new Grid<>();

    AccountsView(Accounts accounts) {
        this.accounts = accounts;
        addClassName("page");
        var create = new Button(getTranslation("accounts.new"), e -> openForm());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        which = new Chips<>(getTranslation("home.accounts.all"), 0, chosen -> {
            refresh();
            tellUrl();
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
        table.addColumn(Person::scope).setHeader(getTranslation("accounts.grid"));
        table.addColumn(p -> getTranslation(p.enabled() ? "accounts.enabled.yes" : "accounts.enabled.no"))
                .setHeader(getTranslation("accounts.enabled"));
        table.addComponentColumn(this::acts).setAutoWidth(true);
        table.setSizeFull();
        add(bar, table);
    }

    /** The list of those. */
    static String of(AccountFocus focus) {
        return ROUTE + "?which=" + focus.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        which.choose(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("which")
                .flatMap(said -> Arrays.stream(AccountFocus.values())
                        .filter(focus -> focus.name().equalsIgnoreCase(said))
                        .findAny()));
        refresh();
    }

    private void tellUrl() {
        var address = which.chosen().map(AccountsView::of).orElse(ROUTE);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(address)));
    }

    private HorizontalLayout acts(Person person) {
        var reset = new Button(getTranslation("accounts.reset"), e -> show(accounts.resetPassword(person.username())));
        var enable = new Button(
                getTranslation(person.enabled() ? "accounts.disable" : "accounts.enable"),
                e -> show(accounts.enable(person.username(), !person.enabled())));
        reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        enable.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new HorizontalLayout(reset, enable);
    }

    private void openForm() {
        var dialog = new Dialog(getTranslation("accounts.new"));
        var username = new TextField(getTranslation("accounts.username"));
        var name = new TextField(getTranslation("accounts.name"));
        var grid = new TextField(getTranslation("accounts.grid"));
        grid.setPattern("[0-9]{15}");
        var role = new Select<Role>();
        role.setLabel(getTranslation("accounts.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(r -> getTranslation("role." + r));
        role.setValue(Role.PLANNER);
        var create = new Button(getTranslation("accounts.create"), e -> {
            if (grid.isInvalid()) {
                return;
            }
            var scope = grid.isEmpty() ? Scope.EVERYTHING : Scope.of(grid.getValue());
            var shownName = name.isEmpty() ? username.getValue() : name.getValue();
            var outcome = accounts.create(username.getValue(), shownName, role.getValue(), scope);
            if (outcome instanceof Accounts.Outcome.Refused(var reason)) {
                username.setInvalid(true);
                username.setErrorMessage(getTranslation("accounts.refused." + reason));
            } else {
                dialog.close();
                show(outcome);
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new FormLayout(username, name, role, grid);
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
