package org.gridloom.incident.resident;

import java.security.SecureRandom;
import java.util.Base64;

/** 128 bits of chance in 22 characters that an address bears as they are. */
public final class Tokens {

    private static final SecureRandom CHANCE = new SecureRandom();

    private Tokens() {}

    public static String next() {
        var bytes = new byte[16];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
