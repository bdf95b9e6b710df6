/** The bell in the bar of every screen. */
@NullMarked
package org.gridloom.notice.ui;

import org.jspecify.annotations.NullMarked;
