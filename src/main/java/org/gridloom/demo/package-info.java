/**
 * The demonstration town: a Chinese street (街道), or a city of many, made from a seed, that never was.
 *
 * <p>It is made in metres, in the district's Gauss-Kruger zone, and handed over as stored geometries. Ground is cut, never drawn: a street's
 * outline is cut by the river, by arterial roads into communities, by minor roads into blocks, by walls into compounds. A cut starts and ends at
 * vertices that are there already, so what lies on its two sides shares every vertex and covers exactly. Buildings stand inside blocks,
 * clear of what bounds them. Gates come before shops and shops before rows of flats, each kept clear of by the next. Round the outermost streets lies
 * open country ({@link org.gridloom.demo.Surroundings}), so that no map ends at a border.
 */
@NullMarked
package org.gridloom.demo;

import org.jspecify.annotations.NullMarked;
