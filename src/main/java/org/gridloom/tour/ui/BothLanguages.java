package org.gridloom.tour.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.gridloom.tour.Words;

/** A text in Chinese and in English, side by side. Each may be left empty. */
class BothLanguages extends CustomField<Words> {

    private static final int PATIENCE = 400;

    private final TextFieldBase<?, String> zh;
    private final TextFieldBase<?, String> en;
    private boolean presenting;

    private BothLanguages(String label, TextFieldBase<?, String> zh, TextFieldBase<?, String> en) {
        super(Words.NONE);
        this.zh = zh;
        this.en = en;
        setLabel(label);
        addClassName("both-languages");
        zh.setAriaLabel(label + " " + getTranslation("tour.edit.zh"));
        en.setAriaLabel(label + " " + getTranslation("tour.edit.en"));
        zh.setPlaceholder(getTranslation("tour.edit.zh"));
        en.setPlaceholder(getTranslation("tour.edit.en"));
        add(new Div((Component) zh, (Component) en));
        // By itself a field of fields hears only of what was typed once its user leaves it.
        zh.addValueChangeListener(e -> typed());
        en.addValueChangeListener(e -> typed());
    }

    private void typed() {
        if (!presenting) {
            updateValue();
        }
    }

    static BothLanguages line(String label, int longest) {
        var zh = new TextField();
        var en = new TextField();
        for (var field : new TextField[] {zh, en}) {
            field.setMaxLength(longest);
            eager(field);
        }
        return new BothLanguages(label, zh, en);
    }

    static BothLanguages text(String label, int longest, int rows) {
        var zh = new TextArea();
        var en = new TextArea();
        for (var field : new TextArea[] {zh, en}) {
            field.setMaxLength(longest);
            field.setMinRows(rows);
            field.setMaxRows(rows * 3);
            eager(field);
        }
        return new BothLanguages(label, zh, en);
    }

    /** What is typed is kept while it is typed. */
    private static <F extends TextFieldBase<?, String> & HasSize> void eager(F field) {
        field.setWidthFull();
        if (field instanceof TextField line) {
            line.setValueChangeMode(ValueChangeMode.LAZY);
            line.setValueChangeTimeout(PATIENCE);
        } else if (field instanceof TextArea area) {
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(PATIENCE);
        }
    }

    @Override
    protected Words generateModelValue() {
        return new Words(value(zh), value(en));
    }

    private static String value(AbstractField<?, String> field) {
        var value = field.getValue();
        return value == null ? "" : value;
    }

    @Override
    protected void setPresentationValue(Words words) {
        presenting = true;
        zh.setValue(words.zh());
        en.setValue(words.en());
        presenting = false;
    }
}
