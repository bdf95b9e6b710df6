package org.gridloom.planning;

import java.time.Instant;

/** A step of a plan's log that somebody gave a name (方案版本). */
public record PlanVersion(int revision, String name, String author, Instant madeAt) {}
