package org.gridloom.incident.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gridloom.incident.resident.ProofOfWork.Verdict;
import org.junit.jupiter.api.Test;

class ProofOfWorkTest {

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final int BITS = 10;

    private final ProofOfWork work = at(NOON, SECRET);

    @Test
    void aSolvedChallengeCountsAtItsDoorAndForItsKeyAlone() {
        var challenge = work.challenge("door");
        var nonce = solve(challenge, "key");

        assertThat(work.check(challenge, "door", "key", nonce)).isEqualTo(Verdict.SOLVED);
        assertThat(work.check(challenge, "other", "key", nonce)).isEqualTo(Verdict.UNSOLVED);
        assertThat(work.check(challenge, "door", "key", fail(challenge, "key"))).isEqualTo(Verdict.UNSOLVED);
        assertThat(otherKeysThatItSolves(challenge, nonce)).isLessThan(10);
    }

    /** One in 1,024 by chance. */
    private int otherKeysThatItSolves(String challenge, String nonce) {
        var solved = 0;
        for (var n = 0; n < 1024; n++) {
            solved += work.check(challenge, "door", "other " + n, nonce) == Verdict.SOLVED ? 1 : 0;
        }
        return solved;
    }

    @Test
    void anotherNodeWithTheSameSecretKnowsIt() {
        var challenge = work.challenge("door");
        var nonce = solve(challenge, "key");

        assertThat(at(NOON, SECRET).check(challenge, "door", "key", nonce)).isEqualTo(Verdict.SOLVED);
        assertThat(at(NOON, new byte[] {1}).check(challenge, "door", "key", nonce))
                .isEqualTo(Verdict.UNSOLVED);
    }

    @Test
    void itIsGoodForAWhileOnly() {
        var challenge = work.challenge("door");
        var nonce = solve(challenge, "key");
        var end = NOON.plus(ProofOfWork.GOOD_FOR);

        assertThat(at(end, SECRET).check(challenge, "door", "key", nonce)).isEqualTo(Verdict.SOLVED);
        assertThat(at(end.plusSeconds(1), SECRET).check(challenge, "door", "key", nonce))
                .isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void whoeverMakesItEasierOrLongerBreaksTheSignature() {
        var challenge = work.challenge("door");
        var parts = challenge.split("\\.");

        assertThat(work.check(challenge.replaceFirst("^10", "0"), "door", "key", "0"))
                .isEqualTo(Verdict.UNSOLVED);
        assertThat(work.check(challenge.replace(parts[1], "9999999999"), "door", "key", "0"))
                .isEqualTo(Verdict.UNSOLVED);
    }

    @Test
    void whatIsNoChallengeIsRefusedAndBreaksNothing() {
        for (var nonsense : new String[] {"", ".", "a.b.c.d", "x".repeat(10_000), "10.x..", "第.一"}) {
            assertThat(work.check(nonsense, "door", "key", "0")).as(nonsense).isEqualTo(Verdict.UNSOLVED);
        }
    }

    @Test
    void countsZeroBitsFromTheFront() {
        assertThat(ProofOfWork.zeroBits(new byte[] {(byte) 0x80})).isZero();
        assertThat(ProofOfWork.zeroBits(new byte[] {0, 0x1f})).isEqualTo(11);
        assertThat(ProofOfWork.zeroBits(new byte[] {0, 0})).isEqualTo(16);
    }

    private static ProofOfWork at(Instant now, byte[] secret) {
        return new ProofOfWork(secret, BITS, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** As the page does. */
    static String solve(String challenge, String key) {
        return nonce(challenge, key, true);
    }

    /** A nonce that does not do; one taken blindly may. */
    static String fail(String challenge, String key) {
        return nonce(challenge, key, false);
    }

    private static String nonce(String challenge, String key, boolean solving) {
        var bits = Integer.parseInt(challenge.substring(0, challenge.indexOf('.')));
        for (var nonce = 0; ; nonce++) {
            if (ProofOfWork.zeroBits(ProofOfWork.sha256(challenge + ":" + key + ":" + nonce)) >= bits == solving) {
                return String.valueOf(nonce);
            }
        }
    }
}
