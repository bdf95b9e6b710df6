package org.gridloom.account;

import java.util.NoSuchElementException;

/**
 * There is no such thing in what this account sees: it does not exist, or it lies elsewhere. The two are not told apart, so that nobody learns from
 * a refusal what there is in another's part of the territory.
 */
public class OutOfScope extends NoSuchElementException {

    public OutOfScope() {
        super("not there, or not in this account's part of the territory");
    }
}
