/** The administrator's screens for people, and everybody's own password. */
@NullMarked
package org.gridloom.account.ui;

import org.jspecify.annotations.NullMarked;
