/**
 * Vector tiles, made in the JVM. A feature gives the map a {@link org.gridloom.tile.TileLayer}; {@link org.gridloom.tile.Tiles} cuts, encodes,
 * compresses and keeps its tiles.
 *
 * <p>Three coordinate spaces occur: stored geometries (EPSG:4490, longitude first, taken as WGS 84 longitude and latitude, which agrees within
 * decimetres), the web map's square world of 2<sup>z</sup> × 2<sup>z</sup> tiles, and <em>tile units</em>: 4096 to a tile's side, y downwards.
 *
 * <p>A layer's <em>epoch</em> rises with every change of its content and is part of a tile's address, so a browser may keep what it has. What is
 * not for everyone's eyes, such as a draft, is never a tile layer.
 */
@NullMarked
package org.gridloom.tile;

import org.jspecify.annotations.NullMarked;
