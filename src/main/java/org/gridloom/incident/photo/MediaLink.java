package org.gridloom.incident.photo;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where another system keeps a picture of what it reported. The portal never fetches it: whoever could make it do so would reach what only the portal
 * reaches. People open it by themselves.
 */
public record MediaLink(URI address) {

    private static final int LONGEST = 2000;

    /**
     * @param text as it was sent; empty for none
     * @throws IllegalArgumentException where it is no address of a web page, as a script or a file of this machine would be
     */
    public static Optional<MediaLink> read(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            var address = new URI(text.strip());
            if (text.length() <= LONGEST && isWeb(address.getScheme()) && address.getHost() != null) {
                return Optional.of(new MediaLink(address));
            }
        } catch (URISyntaxException e) {
            // Said below, as for an address of another kind.
        }
        throw new IllegalArgumentException(
                "media_url is not an http or https address of at most " + LONGEST + " characters");
    }

    private static boolean isWeb(String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }
}
