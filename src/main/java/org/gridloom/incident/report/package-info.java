/**
 * Reports on a schedule: the weekly one (民声周报) and the monthly assessment (月度考核), each of the whole territory, of a street or of a community.
 *
 * <p>What always holds: a report is made of the metrics of one period and says as of when; one that was made stays as it is, and made again it is another
 * edition; whoever sees a place sees its reports.
 */
@NullMarked
package org.gridloom.incident.report;

import org.jspecify.annotations.NullMarked;
