/** Tiles over HTTP. */
@NullMarked
package org.gridloom.tile.web;

import org.jspecify.annotations.NullMarked;
