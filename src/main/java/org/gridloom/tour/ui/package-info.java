/** The list of tours, their editor, links and versions. */
@NullMarked
package org.gridloom.tour.ui;

import org.jspecify.annotations.NullMarked;
