/**
 * Photos (照片) of matters. A photo belongs to one line of a matter's history: to the report, or to a deed, as before and after. Until the report or the
 * deed comes it waits for its sender, and for a day at most.
 *
 * <p>What always holds: a photo went through {@link org.gridloom.photo the darkroom}, so that place, camera and whatever else a file may carry are gone. It is seen by who
 * sees the matter; residents see their own, and what the command centre shows them.
 */
@NullMarked
package org.gridloom.incident.photo;

import org.jspecify.annotations.NullMarked;
