/**
 * The one change stream: what others must see is written in its own transaction as a logical message of the database's log, and every
 * node reads that log once. The order is the order of commits, the log position is the sequence number, a transaction rolled back leaves
 * nothing.
 *
 * <p>What always holds when a {@link ChangeListener} hears a change: its transaction is <em>visible</em>, so that whoever now starts to
 * read the database sees it or something newer. (The log alone does not promise this: a commit is written to it a moment before other
 * sessions see its rows.)
 *
 * <p>Terms: a <em>change</em> is one message; its <em>position</em> is where its transaction's commit ends in the log, the same for all
 * changes of one transaction; a <em>topic</em> is what browsers subscribe to, by id, over the socket in {@code live.web}.
 */
@NullMarked
package org.gridloom.live;

import org.jspecify.annotations.NullMarked;
