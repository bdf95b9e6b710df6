/**
 * Geometry that knows nothing of grids' owners: the metric plane, precision, tessellation into base units, dissolving, faults of a coverage.
 *
 * <p>Two coordinate systems occur. <em>Stored</em> geometries are EPSG:4490 (CGCS2000), longitude first, in degrees. <em>Metric</em>
 * geometries lie in the district's 3-degree Gauss-Kruger zone, easting first, in metres, rounded to the 1 cm grid. {@link
 * org.gridloom.geometry.MetricPlane} is the only place that goes from one to the other. Nothing here needs Spring or a database.
 */
@NullMarked
package org.gridloom.geometry;

import org.jspecify.annotations.NullMarked;
