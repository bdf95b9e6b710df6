package org.gridloom.map;

/**
 * What a feature adds to the map of the territory in the browser, such as a choice in its layer panel. Beans of the features; called within a Flow session. The
 * view names the module of each, since the build finds none that only a bean knows.
 */
public interface MapExtra {

    /** Adds it, or nothing where whoever looks has no right to it. */
    void addTo(GridloomMap map);
}
