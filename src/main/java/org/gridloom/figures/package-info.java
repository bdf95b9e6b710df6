/** Figures that one part of the portal has and others show. Who counts implements an interface from here, so that neither knows the other. */
@NullMarked
package org.gridloom.figures;

import org.jspecify.annotations.NullMarked;
