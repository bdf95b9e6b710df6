package org.gridloom.station.ui;

/** The columns of the stations' file, out and in. What heads each is the message {@code stations.column.NAME}. */
enum StationColumn {
    CODE,
    KIND,
    NAME,
    ADDRESS,
    PHONE,
    HOURS,
    FACILITIES,
    BUILT,
    KEEPER,
    STAFF,
    LONGITUDE,
    LATITUDE
}
