package org.gridloom.notice.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which addresses may be called. Nobody makes the portal call what only the server reaches by writing an address into a form. */
@Component
class WebhookTargets {

    /** Why an address is not called. The message {@code webhook.refused.NAME} says so. */
    enum Refusal {
        NO_ADDRESS,
        SCHEME,
        /** A name or password in it would be seen by whoever sees the address. */
        USER,
        HOST,
        /** The host's name stands for this machine, for the network's own services or for nobody. */
        LOCAL
    }

    private final WebhookSettings settings;

    WebhookTargets(WebhookSettings settings) {
        this.settings = settings;
    }

    /** By what is written alone. */
    Optional<Refusal> refusal(String url) {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of(Refusal.NO_ADDRESS);
        }
        if (address.getScheme() == null || address.getHost() == null || address.isOpaque()) {
            return Optional.of(Refusal.NO_ADDRESS);
        }
        if (!settings.schemes().contains(address.getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.SCHEME);
        }
        if (address.getUserInfo() != null) {
            return Optional.of(Refusal.USER);
        }
        return settings.hosts().stream().anyMatch(entry -> allows(entry, address))
                ? Optional.empty()
                : Optional.of(Refusal.HOST);
    }

    /** As it is now, before each call: a name may lead elsewhere than it did. */
    Optional<Refusal> refusalNow(String url) throws UnknownHostException {
        var refusal = refusal(url);
        return refusal.isPresent() ? refusal : localRefusal(URI.create(url).getHost());
    }

    private Optional<Refusal> localRefusal(String host) throws UnknownHostException {
        for (var address : InetAddress.getAllByName(host)) {
            if (address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isMulticastAddress()
                    || address.isLoopbackAddress() && !namesLoopback(host)) {
                return Optional.of(Refusal.LOCAL);
            }
        }
        return Optional.empty();
    }

    /** Whoever allows it by this name means it. */
    private static boolean namesLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static boolean allows(String entry, URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var rest = entry.strip().toLowerCase(Locale.ROOT);
        var portAt = rest.lastIndexOf(':') > rest.lastIndexOf(']') ? rest.lastIndexOf(':') : rest.length();
        var name = rest.substring(0, portAt);
        var port = portAt < rest.length() ? rest.substring(portAt + 1) : "";
        var named = name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name);
        return named && portFits(port, address);
    }

    private static boolean portFits(String allowed, URI address) {
        var usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        var port = address.getPort() < 0 ? usual : address.getPort();
        return switch (allowed) {
            case "" -> port == usual;
            case "*" -> true;
            default -> allowed.equals(String.valueOf(port));
        };
    }
}
