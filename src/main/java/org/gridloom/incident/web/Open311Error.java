package org.gridloom.incident.web;

/** As GeoReport v2 wants errors: a list of these. */
record Open311Error(int code, String description) {}
