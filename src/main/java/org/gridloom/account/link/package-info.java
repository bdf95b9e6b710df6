/**
 * Links with an end, by which people and screens without an account look at something: a tour, a wall.
 *
 * <p>What always holds: a link only reads, and only what its <em>maker</em>'s account sees at that moment; it ends on its day, when it is revoked, and with
 * its maker's account. Its secret cannot be guessed, is stored hashed only and is told once.
 *
 * <p>A feature that has such links keeps what each of them opens in a table of its own, under the link's id, and lets who comes by one in by its
 * {@link org.gridloom.account.link.LinkEntrance}. Who may make, see and revoke them is for the feature to ask.
 */
@NullMarked
package org.gridloom.account.link;

import org.jspecify.annotations.NullMarked;
