package org.gridloom.incident;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whom a matter was given to. Its text, {@code PERSON worker}, is what is stored and sent. */
public record Owner(Kind kind, String code) {

    public enum Kind {
        /** 网格: the team of a grid; its code. */
        GRID,
        /** 个人: an account; its username. */
        PERSON,
        /** 工作组: several people, of whom any may take it; its code. */
        POOL
    }

    public Owner {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an owner has a code");
        }
    }

    public static Owner grid(String code) {
        return new Owner(Kind.GRID, code);
    }

    public static Owner person(String username) {
        return new Owner(Kind.PERSON, username);
    }

    public static Owner pool(String code) {
        return new Owner(Kind.POOL, code);
    }

    public static Owner of(String text) {
        var end = text.indexOf(' ');
        return new Owner(Kind.valueOf(text.substring(0, end)), text.substring(end + 1));
    }

    @JsonValue
    @Override
    public String toString() {
        return kind + " " + code;
    }
}
