package org.gridloom.incident.resident;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Work that a browser does before a report is taken, so that flooding costs more than it is worth. A challenge reads {@code bits.expires.chance.signature};
 * it is solved by a nonce with which SHA-256 of {@code challenge:key:nonce} begins with so many zero bits. The key is that of the report, which is
 * taken once: so is the work. Nothing is remembered here; the signature says that the challenge is ours, for that door, and until when.
 */
public final class ProofOfWork {

    /** Long enough to write in peace, short enough that work is not hoarded. */
    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private static final int LONGEST = 200;

    public enum Verdict {
        SOLVED,
        EXPIRED,
        UNSOLVED
    }

    private final byte[] secret;
    private final int bits;
    private final Clock clock;

    /** @param bits how many must be zero: each more doubles the work */
    ProofOfWork(byte[] secret, int bits, Clock clock) {
        if (bits < 0 || bits > 24) {
            throw new IllegalArgumentException("gridloom.resident.work-bits is 0 to 24, not " + bits);
        }
        this.secret = secret.clone();
        this.bits = bits;
        this.clock = clock;
    }

    public String challenge(String door) {
        var body = "%d.%d.%s".formatted(bits, clock.instant().plus(GOOD_FOR).getEpochSecond(), Tokens.next());
        return body + "." + signature(body, door);
    }

    public Verdict check(String challenge, String door, String key, String nonce) {
        var end = challenge.lastIndexOf('.');
        if (end < 0 || challenge.length() > LONGEST || nonce.length() > LONGEST) {
            return Verdict.UNSOLVED;
        }
        var body = challenge.substring(0, end);
        if (!MessageDigest.isEqual(bytes(signature(body, door)), bytes(challenge.substring(end + 1)))) {
            return Verdict.UNSOLVED;
        }
        // What is signed is what was made above, so it can be read.
        var parts = body.split("\\.");
        if (Long.parseLong(parts[1]) < clock.instant().getEpochSecond()) {
            return Verdict.EXPIRED;
        }
        var wanted = Integer.parseInt(parts[0]);
        return zeroBits(sha256(challenge + ":" + key + ":" + nonce)) >= wanted ? Verdict.SOLVED : Verdict.UNSOLVED;
    }

    private String signature(String body, String door) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(body + "." + door)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static int zeroBits(byte[] hash) {
        var zeros = 0;
        for (var b : hash) {
            if (b != 0) {
                return zeros + Integer.numberOfLeadingZeros(b & 0xff) - 24;
            }
            zeros += 8;
        }
        return zeros;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
