package org.gridloom.cli;

import org.gridloom.partition.Weights;
import picocli.CommandLine.Option;

/** What each aim of a plan counts. */
final class WeightOptions {

    @Option(
            names = "--weight-barriers",
            defaultValue = "1",
            paramLabel = "W",
            description = "Borders along barriers (default: 1)")
    private double alongBarriers = 1;

    @Option(names = "--weight-shape", defaultValue = "1", paramLabel = "W", description = "Compactness (default: 1)")
    private double shape = 1;

    @Option(
            names = "--weight-balance",
            defaultValue = "0.3",
            paramLabel = "W",
            description = "Households near the ideal (default: 0.3)")
    private double balance = 0.3;

    @Option(
            names = "--weight-stability",
            defaultValue = "1",
            paramLabel = "W",
            description = "Few households moved (default: 1)")
    private double stability = 1;

    @Option(
            names = "--weight-compounds",
            defaultValue = "0.5",
            paramLabel = "W",
            description = "Estates whole (default: 0.5)")
    private double compounds = 0.5;

    @Option(
            names = "--weight-incidents",
            defaultValue = "0.2",
            paramLabel = "W",
            description = "As many incidents in each grid (default: 0.2; nothing without --incidents)")
    private double incidents = 0.2;

    /** @param somethingInForce without it nothing can be kept stable */
    Weights weights(boolean somethingInForce) {
        return Weights.DEFAULT
                .withBarriers(alongBarriers)
                .withShape(shape)
                .withBalance(balance)
                .withCompounds(compounds)
                .withLoad(incidents)
                .withStability(somethingInForce ? stability : 0);
    }
}
