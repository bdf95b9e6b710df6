package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gridloom.incident.Owner;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.Pool;
import org.gridloom.incident.RoutingRules;
import org.jspecify.annotations.Nullable;

/** The pools and who is in them. Each is saved by itself. */
class PoolsDialog extends Dialog {

    private final transient RoutingRules routing;
    private final transient Runnable changed;
    private final transient Map<String, String> people;
    private final Div list = new Div();

    PoolsDialog(RoutingRules routing, Runnable changed) {
        this.routing = routing;
        this.changed = changed;
        people = routing.owners().stream()
                .filter(choice -> choice.owner().kind() == Owner.Kind.PERSON)
                .collect(Collectors.toMap(
                        choice -> choice.owner().code(), OwnerChoice::name, (one, _) -> one, LinkedHashMap::new));
        setHeaderTitle(getTranslation("pool.title"));
        setWidth("44rem");
        list.addClassName("pool-list");
        add(new Paragraph(getTranslation("pool.text")), list);
        getFooter()
                .add(
                        new Button(getTranslation("pool.new"), VaadinIcon.PLUS.create(), e -> list.add(row(null))),
                        new Button(getTranslation("common.close"), e -> close()));
        show();
    }

    private void show() {
        list.removeAll();
        routing.pools().forEach(pool -> list.add(row(pool)));
    }

    private Div row(@Nullable Pool known) {
        var code = known == null ? "p-" + UUID.randomUUID().toString().substring(0, 8) : known.code();
        var name = new TextField(getTranslation("pool.name"));
        name.setMaxLength(Pool.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        var members = new MultiSelectComboBox<String>(getTranslation("pool.members"));
        members.setItems(people.keySet());
        members.setItemLabelGenerator(username -> people.getOrDefault(username, username));
        if (known != null) {
            name.setValue(known.name());
            members.setValue(known.members());
        }
        var save = new Button(getTranslation("pool.save"), e -> {
            name.setInvalid(name.getValue().isBlank() || isTaken(name.getValue().strip(), code));
            name.setErrorMessage(getTranslation("pool.name.wrong"));
            if (!name.isInvalid()) {
                routing.save(new Pool(code, name.getValue(), members.getValue()));
                show();
                changed.run();
            }
        });
        var remove = new Button(VaadinIcon.TRASH.create(), e -> {
            routing.removePool(code);
            show();
            changed.run();
        });
        remove.setAriaLabel(getTranslation("pool.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        var row = new Div(name, members, save, remove);
        row.addClassName("pool");
        return row;
    }

    private boolean isTaken(String name, String code) {
        return routing.pools().stream()
                .anyMatch(pool -> pool.name().equals(name) && !pool.code().equals(code));
    }
}
