/**
 * The wall (大屏): a screen in the command centre that shows the open incidents, the figures of the day and whatever is new, for weeks and without anybody
 * at it.
 *
 * <p>A screen comes in by a <em>link</em> that somebody of the command centre made for it. What always holds: a link only reads, and only what its maker's
 * account sees at that moment; it ends on its day, when it is revoked, and with its maker's account; its secret is stored hashed only and shown once. A wall
 * is told nothing personal: neither title, address nor owner of any matter, only class, state, place and times.
 */
@NullMarked
package org.gridloom.incident.wall;

import org.jspecify.annotations.NullMarked;
