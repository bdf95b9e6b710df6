/** How screens take pictures in, whichever feature they are for. */
@NullMarked
package org.gridloom.photo.ui;

import org.jspecify.annotations.NullMarked;
