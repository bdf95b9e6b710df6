/** Photos in the portal's views: {@link PhotoField} to add them, {@link PhotoStrip} to look at them. */
@NullMarked
package org.gridloom.incident.photo.ui;

import org.jspecify.annotations.NullMarked;
