package org.gridloom.incident.enforcement;

import java.util.Locale;

/**
 * 执法事项: one line of the duty list.
 *
 * @param code capital letters, digits and dashes; never given to another item
 * @param record how such a case is recorded: photos, facts, times
 * @param active whether matters can be referred under it; what was, stays
 */
public record EnforcementItem(
        String code, int position, String name, String nameEn, String record, String recordEn, boolean active) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_RECORD = 400;

    public EnforcementItem {
        name = name.strip();
        nameEn = nameEn.strip();
        if (!code.matches("[A-Z0-9-]{1,12}")) {
            throw new IllegalArgumentException("not the code of an item: " + code);
        }
        if (name.isEmpty() || nameEn.isEmpty() || name.length() > LONGEST_NAME || nameEn.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("an item's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (record.length() > LONGEST_RECORD || recordEn.length() > LONGEST_RECORD) {
            throw new IllegalArgumentException("how it is recorded takes at most " + LONGEST_RECORD + " characters");
        }
    }

    public String name(Locale locale) {
        return isChinese(locale) ? name : nameEn;
    }

    public String record(Locale locale) {
        return isChinese(locale) ? record : recordEn;
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
