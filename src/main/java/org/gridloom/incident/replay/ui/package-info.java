/** The page on which a day is played again. */
@NullMarked
package org.gridloom.incident.replay.ui;

import org.jspecify.annotations.NullMarked;
