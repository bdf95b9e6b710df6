/**
 * The socket that maps and the studio listen to: {@code /live}, JSON in text frames, for people who are logged in, from our own pages.
 *
 * <p>A browser <em>subscribes</em> to an id of a topic and gets a <em>snapshot</em> with a position, then every change. Nothing is missed and
 * nothing is shown twice, because
 *
 * <ol>
 *   <li>the subscriber is registered first; what comes for it is held back,
 *   <li>then the stream's position P is read: every listener has heard all changes up to P, and a transaction that starts now sees them,
 *   <li>then the snapshot is taken. It holds all changes up to P and may hold later ones. A change that was being handed round when the
 *       subscriber came, too late for it, is visible already and therefore in the snapshot,
 *   <li>then the snapshot is sent, then what was held back and is later than P, and from there on every change as it comes,
 *   <li>a change after P that the snapshot happens to hold says nothing new to the browser, which compares versions.
 * </ol>
 *
 * <p>Messages are encoded once for all who get them. Each client has a queue of its own; one that does not keep up is dropped and starts
 * with new snapshots, so that nobody waits for anybody.
 */
@NullMarked
package org.gridloom.live.web;

import org.jspecify.annotations.NullMarked;
