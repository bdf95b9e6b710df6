package org.gridloom.incident.enforcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter that was referred. People by name.
 *
 * @param facts what was found, as the item wants it recorded
 * @param result null while it is open; then {@code endedBy} and {@code endedAt} are null too
 * @param said with the result; else empty
 */
public record Referral(
        long id,
        String number,
        String title,
        EnforcementItem item,
        String facts,
        String referredBy,
        Instant referredAt,
        @Nullable Result result,
        String said,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    public static final int LONGEST_FACTS = 2000;

    public enum Result {
        /** 已改正 */
        CORRECTED,
        /** 已处罚 */
        PENALISED,
        /** 不成立 */
        UNFOUNDED,
        /** 移送上级部门 */
        PASSED_ON
    }

    public enum Outcome {
        DONE,
        /** It is referred already. */
        OPEN_ALREADY,
        /** The matter is no longer open. */
        MATTER_CLOSED,
        /** The item takes no more matters. */
        ITEM_ENDED,
        /** Somebody else ended it meanwhile. */
        ENDED_ALREADY
    }
}
