/** The board from which orders and wishes are claimed. */
@NullMarked
package org.gridloom.incident.order.ui;

import org.jspecify.annotations.NullMarked;
