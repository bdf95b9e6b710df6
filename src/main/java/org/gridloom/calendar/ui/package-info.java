/** The page on which the administrator keeps work hours, holidays and make-up workdays. */
@NullMarked
package org.gridloom.calendar.ui;

import org.jspecify.annotations.NullMarked;
