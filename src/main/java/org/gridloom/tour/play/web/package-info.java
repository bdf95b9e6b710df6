/**
 * The player's page, which is a plain one as a wall's is: {@code /tours/{id}/play} for whoever is signed in, {@code /t/{secret}} for whoever came by a link;
 * and what can be taken away of a tour.
 */
@NullMarked
package org.gridloom.tour.play.web;

import org.jspecify.annotations.NullMarked;
