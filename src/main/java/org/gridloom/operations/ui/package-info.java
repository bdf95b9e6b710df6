/** How the portal is, on the opening page. */
@NullMarked
package org.gridloom.operations.ui;

import org.jspecify.annotations.NullMarked;
