package org.gridloom.incident.phone;

import org.gridloom.incident.StepOutcome;

/**
 * What became of a deed that a telephone sent.
 *
 * @param now the matter as it is after it, or without it
 */
public record PhoneAnswer(StepOutcome outcome, PhoneMatter now) {}
