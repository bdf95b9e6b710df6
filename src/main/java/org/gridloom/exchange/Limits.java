package org.gridloom.exchange;

/**
 * How far a file is followed. Far above what real ones need (a river has some ten thousand coordinates), low enough that no single record can
 * take the portal's memory.
 *
 * @param coordinates in one feature; one with more is refused, the rest of the file is read
 * @param nesting of the file's structure; deeper makes the file unreadable
 * @param text length of one text or name, in characters; longer makes the file unreadable
 * @param properties of one feature; further ones are not kept
 * @param characters of the whole file; more makes the file unreadable
 */
public record Limits(int coordinates, int nesting, int text, int properties, long characters) {

    public static final Limits USUAL = new Limits(1_000_000, 64, 1_000_000, 1_000, 8L << 30);
}
