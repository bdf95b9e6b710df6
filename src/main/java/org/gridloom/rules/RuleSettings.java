package org.gridloom.rules;

/**
 * What an administrator can set about the rules as a whole; limits belong to each grid.
 *
 * @param narrowStrip metres; ground without households that is narrower does not hold a grid together, see {@link OnePiece}
 */
public record RuleSettings(double narrowStrip) {

    public static final RuleSettings DEFAULT = new RuleSettings(5);

    public RuleSettings {
        if (!(narrowStrip >= 0)) {
            throw new IllegalArgumentException("Width of a narrow strip: " + narrowStrip);
        }
    }
}
