/**
 * The darkroom: where every photo that somebody sends becomes a picture of our own, whichever feature it is for.
 *
 * <p>What always holds: no byte of what was sent is kept or given out. A photo is decoded and drawn anew, upright, at most
 * {@value org.gridloom.photo.Darkroom#LONGEST_SIDE} pixels long, as JPEG, so that place, camera and whatever else a file may carry are gone.
 */
@NullMarked
package org.gridloom.photo;

import org.jspecify.annotations.NullMarked;
