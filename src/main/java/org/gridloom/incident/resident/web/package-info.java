/**
 * Pages for residents' telephones: made here, small, without Flow and without a session; their scripts are plain modules in {@code
 * META-INF/resources/resident}.
 */
@NullMarked
package org.gridloom.incident.resident.web;

import org.jspecify.annotations.NullMarked;
