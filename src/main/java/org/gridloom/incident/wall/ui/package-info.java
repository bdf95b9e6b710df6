/** Where links for screens are made and revoked. */
@NullMarked
package org.gridloom.incident.wall.ui;

import org.jspecify.annotations.NullMarked;
