/**
 * Vector tiles, made in the JVM. A feature gives the map a {@link org.gridloom.tile.TileLayer}; {@link org.gridloom.tile.Tiles} holds the layers in
 * memory, packed street by street, and makes their tiles from there: no tile asks the database.
 *
 * <p>Three coordinate spaces occur: stored geometries (EPSG:4490, longitude first, taken as WGS 84 longitude and latitude, which agrees within
 * decimetres), the web map's square world in whole numbers of 2<sup>32</sup> to its side, in which layers are packed, and <em>tile units</em>: 4096 to a
 * tile's side, y downwards.
 *
 * <p>What comes out is always valid, and the borders of surfaces that share them stay shared at every zoom. A layer's <em>epoch</em> rises with every
 * change of its content; a tile's own epoch is that of the last change that touched it and is part of its address, so a browser keeps what did not change.
 * Who sees only part of the territory gets tiles with that part alone. What is not for everyone's eyes, such as a draft, is never a tile layer.
 */
@NullMarked
package org.gridloom.tile;

import org.jspecify.annotations.NullMarked;
