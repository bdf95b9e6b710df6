package org.gridloom.incident;

import java.time.Instant;

/** How far a report got, for another system. @param updatedAt when anything was done to it last */
public record ReportStatus(IncidentSummary incident, Instant updatedAt) {}
