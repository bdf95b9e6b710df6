/**
 * The map as a component of Vaadin Flow over the web component {@code <gridloom-map>}, and what its cards say. Tiles go to the browser by address;
 * nothing of the territory's geometry is kept in a session.
 */
@NullMarked
package org.gridloom.map;

import org.jspecify.annotations.NullMarked;
