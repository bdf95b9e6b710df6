/**
 * Stations (服务站点): the places that serve people in a street, from a compound's party-service post to an enforcement point, with their opening
 * hours. A station belongs to a street and stands at one point; it has no grid of its own, the map tells in which grid it lies.
 */
@NullMarked
package org.gridloom.station;

import org.jspecify.annotations.NullMarked;
