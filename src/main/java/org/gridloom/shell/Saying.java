package org.gridloom.shell;

/** The portal's texts in one language: on a page of Flow, on a page without, on paper. */
@FunctionalInterface
public interface Saying {

    String say(String key, Object... values);
}
