/**
 * What becomes of a tour when it is played and taken away: pages to print ({@link org.gridloom.tour.play.TourPages}), slides to edit ({@link
 * org.gridloom.tour.play.TourSlides}), a copy that plays without the network ({@link org.gridloom.tour.play.OfflineCopies}).
 *
 * <p>All are made of a {@link org.gridloom.tour.Play}, so they say what the player says to the same person. Maps on pages are pictures that the player drew;
 * texts and figures never come from there.
 */
@NullMarked
package org.gridloom.tour.play;

import org.jspecify.annotations.NullMarked;
