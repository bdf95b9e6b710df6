package org.gridloom.tile;

/** How a tile's bytes go over the line. */
public enum Coding {
    PLAIN,
    GZIP
}
