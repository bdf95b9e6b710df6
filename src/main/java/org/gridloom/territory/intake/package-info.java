/**
 * What files say about the ground, turned into a {@link org.gridloom.territory.TerritoryDraft}: which layers there are, what each kind of road,
 * water or land use means for a grid, how buildings that overlap are parted, how many households a building is taken to have, and, where no
 * administrative borders come along, a proposal for them.
 *
 * <p>Property names and kinds are those of OpenStreetMap and of the tiles made from it. What always holds for a draft from here: no two buildings
 * share more ground than a doormat ({@value org.gridloom.territory.intake.Footprints#TOUCHING} m²), communities tile the street exactly with
 * every vertex in common, and everything estimated or proposed is marked so and said in the report.
 */
@NullMarked
package org.gridloom.territory.intake;

import org.jspecify.annotations.NullMarked;
