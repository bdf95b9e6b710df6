package org.gridloom.notice.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What webhooks may call. It is for whoever runs the server to say, not for whoever administers the portal.
 *
 * @param hosts names or addresses; {@code *.example.org} for all below, {@code host:8443} for another port than the scheme's own, {@code host:*} for any
 * @param timeout for the whole of an answer
 * @param portal address of this portal, put before the paths of links; empty where links are paths alone
 */
@ConfigurationProperties("gridloom.notice.webhook")
record WebhookSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue("https") List<String> schemes,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("") String portal) {}
