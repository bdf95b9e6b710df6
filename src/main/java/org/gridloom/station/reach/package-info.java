/**
 * Walking reach (步行可达): who gets to which station on foot in 5, 10 and 15 minutes, over the roads and paths that the territory stores.
 *
 * <p>The <em>network</em> is made of all lines one may walk on. A river, a railway and a wall are crossed only where a bridge, a tunnel or a gate leads
 * through. A <em>door</em> is where households enter the network: the stairwells of a building, else its outline. A household is <em>inside</em> when
 * its door is within so many minutes of an open station, else <em>outside</em>: always exactly one of the two. A household whose door no way leads
 * to is outside and is said so.
 *
 * <p>Distances are whole centimetres along the network, so that sums do not depend on their order. All stations count for everybody, because one walks
 * to the nearest whoever keeps it; households are counted, and ground is drawn, only in the scope of whoever asks.
 */
@NullMarked
package org.gridloom.station.reach;

import org.jspecify.annotations.NullMarked;
