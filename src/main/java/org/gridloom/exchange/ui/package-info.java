/** Where people give the portal a table. */
@NullMarked
package org.gridloom.exchange.ui;

import org.jspecify.annotations.NullMarked;
