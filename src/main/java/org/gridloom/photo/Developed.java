package org.gridloom.photo;

/** What a file that was sent gave. */
public sealed interface Developed {

    /** @param picture JPEG, upright, of this size in pixels */
    record Good(byte[] picture, byte[] thumbnail, int width, int height) implements Developed {}

    record Bad(PhotoFault why) implements Developed {}
}
