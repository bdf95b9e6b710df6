/** The territory's views: the map with its search and cards. */
@NullMarked
package org.gridloom.territory.ui;

import org.jspecify.annotations.NullMarked;
