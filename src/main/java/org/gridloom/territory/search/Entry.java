package org.gridloom.territory.search;

import java.util.List;

/**
 * A thing that can be looked up.
 *
 * @param layer the tile layer it is drawn by
 * @param title its name, or its address where it has none
 * @param detail tells it from others of the same name; shown, not searched
 * @param code of the grid or community it belongs to, by which a reader's scope admits it; of all of them, with spaces between, where it reaches over
 *     several; of its street where it lies in none
 * @param also what else it is known by: an address, a code, its name with the compound's before it
 */
public record Entry(Kind kind, String layer, long id, String title, String detail, String code, List<String> also) {

    public Entry {
        also = List.copyOf(also);
    }
}
