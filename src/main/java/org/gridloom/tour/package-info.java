/**
 * Tours (导览): guided walks over the map, stop by stop, with figures that are true.
 *
 * <p>A {@link org.gridloom.tour.TourContent} is what an author wrote; each saving keeps a version of it. {@link org.gridloom.tour.TourPlays} makes a
 * {@link org.gridloom.tour.Play} of it for whoever looks: in one language, with that person's figures, and with a line for each thing that is no longer
 * there. What always holds: nobody is shown a figure that the person has no right to; a link shows what its maker sees and nothing personal; what an author
 * wrote is never shown as HTML that was not made safe; two authors never overwrite each other.
 *
 * <p>Starter tours (see {@link org.gridloom.tour.TourId}) are made from the territory whenever they are asked for, so that every portal has them and none
 * grows old. They are copied rather than edited.
 */
@NullMarked
package org.gridloom.tour;

import org.jspecify.annotations.NullMarked;
