/** The duty list with its figures, what was referred, and the way there from a matter. */
@NullMarked
package org.gridloom.incident.enforcement.ui;

import org.jspecify.annotations.NullMarked;
