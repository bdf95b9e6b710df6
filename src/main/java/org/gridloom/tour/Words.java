package org.gridloom.tour;

import java.util.Locale;

/** A text of an author in both languages. Each may be empty: the other stands in for it. */
public record Words(String zh, String en) {

    public static final Words NONE = new Words("", "");

    public static Words zh(String text) {
        return new Words(text, "");
    }

    public String in(Locale locale) {
        var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        var wanted = english ? en : zh;
        return wanted.isBlank() ? (english ? zh : en) : wanted;
    }

    /** With another text in this language. */
    public Words with(Locale locale, String text) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? new Words(zh, text) : new Words(text, en);
    }

    public boolean saysNothing() {
        return zh.isBlank() && en.isBlank();
    }

    int longest() {
        return Math.max(zh.length(), en.length());
    }
}
