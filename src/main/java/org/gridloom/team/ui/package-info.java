/** Teams on screen. */
@NullMarked
package org.gridloom.team.ui;

import org.jspecify.annotations.NullMarked;
