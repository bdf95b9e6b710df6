/**
 * The page {@code /phone/} for grid workers' telephones: made here, small, without Flow, by the session that everybody has who logs in. Its scripts are
 * plain modules in {@code META-INF/resources/phone}; a service worker keeps them, so that the page opens without a network.
 */
@NullMarked
package org.gridloom.incident.phone.web;

import org.jspecify.annotations.NullMarked;
