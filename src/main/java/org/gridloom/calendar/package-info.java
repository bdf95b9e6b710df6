/**
 * The work calendar (工作日历): work hours, holidays and make-up workdays (调休), which the administrator keeps, and the arithmetic of limits in it.
 *
 * <p>{@link org.gridloom.calendar.Recurrence} is the dates of what comes again, such as a market on the third Saturday, as far as they go by that calendar.
 *
 * <p>What always holds: all of China has one time and no summer time; work hours are the same on every workday and are whole minutes; a day is a workday from
 * Monday to Friday unless the calendar says otherwise.
 */
@NullMarked
package org.gridloom.calendar;

import org.jspecify.annotations.NullMarked;
