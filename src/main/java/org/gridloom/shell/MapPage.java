package org.gridloom.shell;

/** What the plain pages with a map may do that are not Flow's: walls and tours. */
public final class MapPage {

    /** Nothing from elsewhere, and nobody elsewhere frames them. The map's worker and images come as blobs. */
    public static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'none'",
            "frame-ancestors 'self'");

    private MapPage() {}
}
