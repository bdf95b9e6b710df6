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
        POOL,
        /** 值班岗: whoever is on duty there, of whom any may take it; its code. */
        DUTY;

        /** Whether it is with several people, of whom one is still to take it. */
        public boolean isShared() {
            return this == POOL || this == DUTY;
        }
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

    public static Owner duty(String desk) {
        return new Owner(Kind.DUTY, desk);
    }

    /** @throws IllegalArgumentException where it is not one */
    public static Owner of(String text) {
        var end = text.indexOf(' ');
        if (end < 0) {
            throw new IllegalArgumentException("not an owner: " + text);
        }
        return new Owner(Kind.valueOf(text.substring(0, end)), text.substring(end + 1));
    }

    @JsonValue
    @Override
    public String toString() {
        return kind + " " + code;
    }
}
