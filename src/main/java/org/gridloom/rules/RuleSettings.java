package org.gridloom.rules;

/**
 * What an administrator can set about the rules as a whole; limits belong to each grid.
 *
 * @param narrowStrip metres; ground without households that is narrower does not hold a grid together, see {@link OnePiece}
 * @param compactness Polsby-Popper, 0 to 1; a grid below it is told of, none at 0
 * @param barrierShare 0 to 1; a grid whose border with other grids runs along barriers for less of its length is told of, none at 0
 * @param bridgeReach metres; how far from a bridge the bank of a river counts as being at it, see {@link Dividers}
 */
public record RuleSettings(double narrowStrip, double compactness, double barrierShare, double bridgeReach) {

    public static final RuleSettings DEFAULT = new RuleSettings(5, 0.25, 0.5, 50);

    public RuleSettings {
        if (!(narrowStrip >= 0)) {
            throw new IllegalArgumentException("Width of a narrow strip: " + narrowStrip);
        }
        if (!(compactness >= 0 && compactness <= 1)) {
            throw new IllegalArgumentException("Compactness: " + compactness);
        }
        if (!(barrierShare >= 0 && barrierShare <= 1)) {
            throw new IllegalArgumentException("Share of barriers: " + barrierShare);
        }
        if (!(bridgeReach >= 0)) {
            throw new IllegalArgumentException("Reach of a bridge: " + bridgeReach);
        }
    }
}
