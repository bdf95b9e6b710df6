/**
 * How other systems report and ask: Open311 GeoReport v2, as JSON and XML by the ending of the address. {@code POST /open311/v2/requests} (form-encoded)
 * takes a report in, {@code GET services} lists the categories, {@code GET services/{code}} defines one, {@code GET requests} and {@code GET requests/{id}}
 * tell how far reports got.
 *
 * <p>Where this goes beyond, or stays behind, the specification: a report needs {@code lat} and {@code long}, since addresses are not looked up;
 * a place in no grid is taken, the incident then has none until a dispatcher or a redrawing gives it one; reading a request needs the API key
 * as well, and neither description nor contact data ever come back; {@code page} and {@code page_size} page as they do elsewhere; there are no tokens. {@code media_url} of a
 * report is kept as a link and never fetched; that of an answer leads to the newest photo that residents see, by the caller's own key.
 */
@NullMarked
package org.gridloom.incident.web;

import org.jspecify.annotations.NullMarked;
