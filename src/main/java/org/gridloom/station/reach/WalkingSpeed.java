package org.gridloom.station.reach;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How fast one walks. By default 4 km/h, so that 15 minutes are 1,000 m: the farthest that table 3.0.4 of GB 50180-2018 (城市居住区规划设计标准) lets a
 * household of the 15-minute circle walk, and about the 1.1 m/s at which slower people cross a road. Hills and lights are not in it.
 *
 * @param speed km/h, from 2 to 7
 */
@ConfigurationProperties("gridloom.reach")
record WalkingSpeed(double speed) {

    private static final double MINUTES = 60;
    private static final double CENTIMETRES = 100_000;

    WalkingSpeed {
        if (!(speed >= 2 && speed <= 7)) {
            throw new IllegalArgumentException("gridloom.reach.speed must be from 2 to 7 km/h, not " + speed);
        }
    }

    /** As far as one gets. */
    int centimetres(double minutes) {
        return (int) Math.round(speed * CENTIMETRES / MINUTES * minutes);
    }

    int centimetres(Within within) {
        return centimetres(within.minutes());
    }

    double minutes(int centimetres) {
        return centimetres * MINUTES / (speed * CENTIMETRES);
    }
}
