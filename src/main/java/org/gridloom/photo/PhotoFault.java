package org.gridloom.photo;

/** Why a photo is not taken in. The message {@code photo.fault.NAME} says it of a file. */
public enum PhotoFault {
    /** More than {@link Darkroom#MOST_BYTES}. */
    TOO_LARGE,
    /** Neither JPEG nor PNG, whatever it is called. */
    NOT_A_PHOTO,
    /** More than {@link Darkroom#MOST_PIXELS}: small as a file, but not in memory. */
    TOO_MANY_PIXELS,
    /** It begins as a picture, but cannot be decoded. */
    BROKEN,
    /** More than one thing may have. */
    TOO_MANY
}
