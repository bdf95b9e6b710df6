/** A day's histories as the map fetches them. */
@NullMarked
package org.gridloom.incident.replay.web;

import org.jspecify.annotations.NullMarked;
