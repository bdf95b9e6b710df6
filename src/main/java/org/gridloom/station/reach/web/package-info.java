/** Walking reach as the map fetches it. */
@NullMarked
package org.gridloom.station.reach.web;

import org.jspecify.annotations.NullMarked;
