package org.gridloom.incident.resident;

/**
 * What a resident gets for a report.
 *
 * @param token opens the progress page
 */
public record Receipt(String number, String token) {}
