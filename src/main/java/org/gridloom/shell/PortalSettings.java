package org.gridloom.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose portal this is.
 *
 * @param district its name, shown at the login; empty where none is said
 * @param emblem address of its picture, of the portal or with a scheme
 */
@ConfigurationProperties("gridloom.portal")
record PortalSettings(
        @DefaultValue("") String district,
        @DefaultValue("icons/gridloom.svg") String emblem) {}
