package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.gridloom.shell.Numbers;
import org.jspecify.annotations.Nullable;

/** What each code of a column means here: one line each, the most frequent first. */
class CodeTable<E> extends Div {

    private final E[] meanings;
    private final transient Function<E, String> words;
    private final transient Runnable changed;
    private final transient Map<String, Select<E>> lines = new LinkedHashMap<>();
    private final Select<E> others = new Select<>();
    private final Div list = new Div();
    private final transient Map<String, E> remembered = new LinkedHashMap<>();

    /** @param others label of the choice for all that are not in the table */
    CodeTable(String title, String others, E[] meanings, Function<E, String> words, Runnable changed) {
        this.meanings = meanings.clone();
        this.words = words;
        this.changed = changed;
        addClassName("table-codes");
        this.others.setLabel(others);
        prepare(this.others);
        list.addClassName("table-code-list");
        add(new H4(title), list, this.others);
    }

    private void prepare(Select<E> select) {
        select.setItems(meanings);
        select.setItemLabelGenerator(
                meaning -> meaning == null ? getTranslation("table.code.open") : words.apply(meaning));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("table.code.open"));
        select.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.run();
            }
        });
    }

    void noEmptyOther(E value) {
        others.setEmptySelectionAllowed(false);
        others.setValue(value);
    }

    /** @param codes how often each is there */
    void show(Map<String, Integer> codes, Map<String, E> known) {
        remembered.putAll(known);
        list.removeAll();
        lines.clear();
        if (codes.isEmpty()) {
            var none = new Paragraph(getTranslation("table.code.none"));
            none.addClassName("secondary");
            list.add(none);
        }
        codes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(code -> list.add(line(code.getKey(), code.getValue())));
    }

    private Div line(String code, int count) {
        var select = new Select<E>();
        prepare(select);
        select.setAriaLabel(code);
        select.setValue(remembered.get(code));
        lines.put(code, select);
        var name = new Span(code);
        name.addClassName("table-code");
        name.getElement().setAttribute("title", code);
        var times = new Span(Numbers.of(count));
        times.addClassNames("number", "secondary");
        var line = new Div(name, times, select);
        line.addClassName("table-code-line");
        return line;
    }

    void other(@Nullable E value) {
        others.setValue(value);
    }

    @Nullable
    E other() {
        return others.getValue();
    }

    /** Also of codes that this table has not, but one before had. */
    Map<String, E> meanings() {
        var all = new LinkedHashMap<>(remembered);
        lines.forEach((code, select) -> {
            if (select.isEmpty()) {
                all.remove(code);
            } else {
                all.put(code, select.getValue());
            }
        });
        return all;
    }
}
