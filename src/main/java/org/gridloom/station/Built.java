package org.gridloom.station;

/** How a station came to be. Its words on screen are the message {@code station.built.NAME}. */
public enum Built {
    /** 联建: with a partner, in the rooms of a shop, a bank, a property company. */
    JOINT,
    /** 新建: a house of its own. */
    NEW,
    /** 改扩建: rooms that served something else, or were made larger. */
    CONVERTED,
    /** 购租: rooms that were bought or are rented. */
    ACQUIRED
}
