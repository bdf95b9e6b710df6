/**
 * The figures page (指标): rates against the period before and the year before, a table by community, grid, class or owner, and behind every number
 * the list of what it counts. The address says all that is shown.
 */
@NullMarked
package org.gridloom.incident.metric.ui;

import org.jspecify.annotations.NullMarked;
