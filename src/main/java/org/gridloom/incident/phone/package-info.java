/**
 * The grid worker's telephone: the matters of the own grids, what is done to them, and new ones from where one stands. The telephone keeps what it was
 * given and remembers what it could not send, so it may come late, twice, or to a matter that is another by now.
 *
 * <p>What always holds: a request with the same key is done once. A deed names the version of the matter that its doer saw; where that is another now,
 * nothing is done and the telephone is given the matter as it is, to say what happened meanwhile. Contacts of residents never get to a telephone.
 */
@NullMarked
package org.gridloom.incident.phone;

import org.jspecify.annotations.NullMarked;
