package org.gridloom.incident;

/** 子件: what of a larger matter is to be dealt with by itself. It is at the larger one's place, and whoever reported that hears of it there. */
public record NewPart(IncidentCategory category, String title, String description, boolean urgent) {}
