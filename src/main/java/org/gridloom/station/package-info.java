/**
 * Stations (服务站点): the places that serve people in a street, from a compound's party-service post to an enforcement point, with their opening
 * hours. A station belongs to a street and stands at one point; it has no grid of its own, the map tells in which grid it lies.
 * One that closed is kept with its past. At stations there are programmes (活动): what happens there on recurring dates.
 *
 * <p>What always holds: a reception room belongs to a hall or to none, a reception point to a room or to none; what everybody may know of stations comes from
 * {@link org.gridloom.station.PublicStations} alone, which names nobody who did not agree to it.
 */
@NullMarked
package org.gridloom.station;

import org.jspecify.annotations.NullMarked;
