package org.gridloom.station;

/** How a station came to be. Its words on screen are the message {@code station.built.NAME}. */
public enum Built {
    /** 新建: a house of its own. */
    NEW,
    /** 改建: rooms that served something else. */
    CONVERTED,
    /** 共建: in the rooms of a shop, a bank, a property company. */
    SHARED
}
