/** Walking reach on screen: the map with the ground that is reached, the figures beside it, and what it says on a station's card. */
@NullMarked
package org.gridloom.station.reach.ui;

import org.jspecify.annotations.NullMarked;
