package org.gridloom.station;

import java.util.Optional;

/** What a station offers. Its words on screen are the message {@code station.kind.NAME}. */
public enum StationKind {
    /** 党群服务中心: a street's or community's own. */
    SERVICE_CENTRE,
    /** 小区党群服务站: in a compound. */
    COMPOUND_POST,
    /** 暖新驿站: rest for couriers and drivers. */
    RIDER_REST,
    /** 助餐点: meals for the old. */
    MEALS,
    /** 零工驿站: day labour. */
    DAY_LABOUR,
    /** 执法站点: where the street's enforcement team is met. */
    ENFORCEMENT,
    /** 会客厅: where a street's officials receive residents. */
    RECEPTION,
    /** 会客室: the same in a community. */
    RECEPTION_ROOM,
    /** 会客站: the same in a compound or village, on set days. */
    RECEPTION_POINT,
    /** 养老服务站. */
    ELDERLY_CARE,
    /** 卫生服务站. */
    HEALTH;

    /** 会客厅—会客室—会客站: what a station of this kind belongs to; nothing where it belongs to none. */
    public Optional<StationKind> above() {
        return switch (this) {
            case RECEPTION_ROOM -> Optional.of(RECEPTION);
            case RECEPTION_POINT -> Optional.of(RECEPTION_ROOM);
            default -> Optional.empty();
        };
    }
}
