package org.gridloom.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose portal this is.
 *
 * @param district its name, shown at the login; empty where none is said
 * @param emblem address of its picture: one of the portal, or a {@code data:} address with the picture in it
 */
@ConfigurationProperties("gridloom.portal")
record PortalSettings(
        @DefaultValue("") String district,
        @DefaultValue("icons/gridloom.svg") String emblem) {}
