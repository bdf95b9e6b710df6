/** The planner's and the approver's screens: the list of plans, and the studio with a plan's way into force. */
@NullMarked
package org.gridloom.planning.ui;

import org.jspecify.annotations.NullMarked;
