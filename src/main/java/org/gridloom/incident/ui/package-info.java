/** The command desk: list, live map and detail of incidents. Pins come to the browser by the map's own socket; Push carries the list. */
@NullMarked
package org.gridloom.incident.ui;

import org.jspecify.annotations.NullMarked;
