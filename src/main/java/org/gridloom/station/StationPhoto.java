package org.gridloom.station;

/** A picture of a station, without its bytes; in pixels. */
public record StationPhoto(long id, int width, int height) {}
