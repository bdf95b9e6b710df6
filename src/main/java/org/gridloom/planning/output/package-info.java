/**
 * What leaves the portal of a plan: tables, layers, a map sheet, a poster (网格公示牌) for each grid, the list of who is concerned, the certificate. All of
 * it shows the plan as it is at that moment and says so.
 */
@NullMarked
package org.gridloom.planning.output;

import org.jspecify.annotations.NullMarked;
