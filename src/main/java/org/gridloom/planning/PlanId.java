package org.gridloom.planning;

public record PlanId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
