/**
 * Sheets of paper: text, figures and maps drawn on PDF pages with a Chinese font that comes with the portal. Lengths are millimetres, places are
 * measured from the top left of the page. What stands on a sheet is for the features to say.
 */
@NullMarked
package org.gridloom.print;

import org.jspecify.annotations.NullMarked;
