package org.gridloom.rules;

/** How much a finding matters. An ERROR without a waiver keeps a plan from being submitted, never from being drawn. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
