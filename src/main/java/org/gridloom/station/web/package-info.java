/** The stations over HTTP: for the portal's own pages, and for everybody. */
@NullMarked
package org.gridloom.station.web;

import org.jspecify.annotations.NullMarked;
