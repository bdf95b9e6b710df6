package org.gridloom.incident.metric;

/** So many incidents near one another. Degrees of EPSG:4490. */
public record Crowd(double longitude, double latitude, int number) {}
