package org.gridloom.incident;

/** @param metres from the place it was asked for, on the ground */
public record NearMatter(IncidentSummary incident, double metres) {}
