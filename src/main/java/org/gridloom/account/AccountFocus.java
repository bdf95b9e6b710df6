package org.gridloom.account;

/** What an administrator looks after among the accounts. Whoever counts and whoever lists asks it in the same words. */
public enum AccountFocus {
    DISABLED,
    /** Its password was given by somebody else and not changed since. */
    ONE_TIME,
    /** It sees nothing. */
    WITHOUT_SCOPE;

    public boolean holds(Person person) {
        return switch (this) {
            case DISABLED -> !person.enabled();
            case ONE_TIME -> person.oneTime();
            case WITHOUT_SCOPE -> person.scope().isNothing();
        };
    }
}
