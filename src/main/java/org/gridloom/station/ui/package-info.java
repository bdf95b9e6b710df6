/** The stations on screen. */
@NullMarked
package org.gridloom.station.ui;

import org.jspecify.annotations.NullMarked;
