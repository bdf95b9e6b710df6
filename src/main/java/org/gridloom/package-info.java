/** Gridloom: the portal in which a district keeps its community service grids. */
@NullMarked
package org.gridloom;

import org.jspecify.annotations.NullMarked;
