/**
 * Metrics (指标) of incidents: how many of those that were reported in a period were closed, in time, answered, extended …
 *
 * <p>A {@link org.gridloom.incident.metric.Tally} is one condition, which counts as well as lists, so that a number opens exactly what it
 * counts. A {@link org.gridloom.incident.metric.Metric} is the ratio of two of them. Everything in a period was reported in it (a cohort): no
 * incident is in two periods, and months add up to their quarter and year. Numbers and lists are of what whoever asks may see of incidents.
 */
@NullMarked
package org.gridloom.incident.metric;

import org.jspecify.annotations.NullMarked;
