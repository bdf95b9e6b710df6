/** Figures over the ground as the map fetches them. */
@NullMarked
package org.gridloom.incident.ground.web;

import org.jspecify.annotations.NullMarked;
