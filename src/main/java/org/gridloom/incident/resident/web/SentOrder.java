package org.gridloom.incident.resident.web;

import java.util.UUID;
import org.gridloom.incident.Contact;
import org.gridloom.incident.order.OrderKind;
import org.jspecify.annotations.Nullable;

/**
 * What the order page sends.
 *
 * @param key made by the page for this order
 * @param nonce solves the challenge for this key
 */
record SentOrder(
        @Nullable UUID key,
        @Nullable OrderKind kind,
        @Nullable String title,
        @Nullable String text,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String challenge,
        @Nullable String nonce) {

    Contact contact() {
        return new Contact(SentReport.or(name), SentReport.or(phone));
    }
}
