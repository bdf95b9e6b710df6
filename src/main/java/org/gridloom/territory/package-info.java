/**
 * The ground and who keeps it: district, street, community, compound, building, barrier; the base units of each street; the grids in force with
 * their past; and which grid a point lies in.
 *
 * <p>What always holds: stored geometries are EPSG:4490, longitude first; a {@link org.gridloom.territory.UnitSet} never changes once it is
 * written; grids in force of one community tile it without gap or overlap, and each is a union of base units.
 */
@NullMarked
package org.gridloom.territory;

import org.jspecify.annotations.NullMarked;
