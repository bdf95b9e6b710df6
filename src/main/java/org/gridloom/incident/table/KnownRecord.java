package org.gridloom.incident.table;

import org.jspecify.annotations.Nullable;

/**
 * What is here of another system's matter.
 *
 * @param content a digest of what was read last
 * @param incident number of its incident; null while it waits to be placed
 * @param place code of the smallest part of the territory that the incident lies in; empty where it lies in none, or waits
 */
record KnownRecord(String number, String content, @Nullable String incident, String place) {}
