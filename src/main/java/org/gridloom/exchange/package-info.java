/**
 * Files in and out. In: recognise a format, read its records one after the other, check and repair their geometry, join what was cut at tile edges, and say
 * what became of every record.
 *
 * <p>A <em>record</em> is one entry of a file, a {@link org.gridloom.exchange.Feature} is a record that could be read, a {@link
 * org.gridloom.exchange.Layer} is a kind of feature that a part of the portal takes in (buildings, roads …). Which layers there are, and what is
 * made of their features, is for the features of the portal to say; nothing here knows a building from a road.
 *
 * <p>What always holds: every feature's geometry is a stored one (EPSG:4490, longitude first), valid and not empty; a record that was read ends
 * as exactly one of taken, joined, repeated, left out or refused, and the {@link org.gridloom.exchange.ImportReport} adds up; a file that cannot
 * be read to its end gives nothing. Files are hostile until read: what is wrong with one is a value with a reason, never an exception.
 *
 * <p>WGS84 coordinates are taken as CGCS2000 unchanged. The two differ by less than a metre (CGCS2000 is fixed to epoch 2000.0, plate motion in
 * China adds some 3 cm a year), which is below the accuracy of the sources that come in WGS84.
 */
@NullMarked
package org.gridloom.exchange;

import org.jspecify.annotations.NullMarked;
