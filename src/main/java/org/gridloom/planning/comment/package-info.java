/** What people have to say about a place of a plan (批注): pinned on its map, heard at once by all who have it open, kept with the plan. */
@NullMarked
package org.gridloom.planning.comment;

import org.jspecify.annotations.NullMarked;
