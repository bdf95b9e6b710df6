package org.gridloom.incident.photo;

import java.time.Instant;
import org.gridloom.incident.IncidentAct;

/**
 * A photo of a matter, without its picture.
 *
 * @param at when the report or deed was done that it belongs to, by whom and what
 * @param shown whether residents who follow the matter see it
 * @param width in pixels
 */
public record Photo(long id, Instant at, String actor, IncidentAct act, boolean shown, int width, int height) {

    public Photo shownToResidents(boolean shown) {
        return new Photo(id, at, actor, act, shown, width, height);
    }
}
