package org.gridloom.shell;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;

/** A day and a time, in the words of the page's language; see {@link DayField}. */
public class MomentField extends DateTimePicker {

    public MomentField() {
        this("");
    }

    public MomentField(String label) {
        super(label);
        setDatePickerI18n(DayField.words(
                getLocale(),
                getTranslation("day.today"),
                getTranslation("common.cancel"),
                getTranslation("day.wrong")));
    }
}
