package org.gridloom.account.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.account.Scope;
import org.gridloom.account.TerritoryParts.Part;

/** A part of the territory, chosen by names: all of it, or any districts, streets, communities and grids. */
class ScopeField extends MultiSelectComboBox<Part> {

    private final Part everything = new Part("", getTranslation("scope.everything"));
    private final Map<String, Part> byCode;

    ScopeField(List<Part> parts) {
        super();
        setLabel(getTranslation("scope.title"));
        setHelperText(getTranslation("scope.hint"));
        setItemLabelGenerator(part -> part.code().isEmpty() ? part.name() : part.name() + " · " + part.code());
        byCode = parts.stream().collect(Collectors.toMap(Part::code, Function.identity()));
        var items = new ArrayList<Part>();
        items.add(everything);
        items.addAll(parts);
        setItems(items);
        setWidthFull();
        setRequiredIndicatorVisible(true);
        setErrorMessage(getTranslation("accounts.refused.SCOPE_MISSING"));
        addValueChangeListener(change -> setInvalid(false));
    }

    void show(Scope scope) {
        setValue(scope.codes().stream().map(this::part).collect(Collectors.toSet()));
    }

    Scope scope() {
        return new Scope(getValue().stream().map(Part::code).collect(Collectors.toSet()));
    }

    /** In words, for a table. */
    String words(Scope scope) {
        return new TreeSet<>(scope.codes())
                .stream().map(code -> part(code).name()).collect(Collectors.joining(", "));
    }

    /** One that is not in the territory any more is known by its code alone. */
    private Part part(String code) {
        return code.isEmpty() ? everything : byCode.getOrDefault(code, new Part(code, code));
    }
}
