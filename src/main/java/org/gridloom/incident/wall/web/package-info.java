/** The wall's page, how its screen is let in, and what it fetches. The page is plain: no session of Flow that could end. */
@NullMarked
package org.gridloom.incident.wall.web;

import org.jspecify.annotations.NullMarked;
