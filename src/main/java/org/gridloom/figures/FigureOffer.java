package org.gridloom.figures;

/**
 * A figure or chart that can be chosen.
 *
 * @param key of figures with a period: with the usual one
 * @param group under which it is offered
 */
public record FigureOffer(FigureKey key, Shape shape, Label group, Label label) {

    public enum Shape {
        FIGURE,
        CHART
    }

    public boolean hasPeriod() {
        return !key.period().isEmpty();
    }
}
