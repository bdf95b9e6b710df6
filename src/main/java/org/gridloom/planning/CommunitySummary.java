package org.gridloom.planning;

/** A community in a list of what can be planned. {@code proposed}: its border was cut by an import, not drawn by anybody. */
public record CommunitySummary(
        String code, String name, String streetName, boolean proposed, int households, int gridsInForce) {}
