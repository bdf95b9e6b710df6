/**
 * How other systems report: Open311 GeoReport v2, the JSON half. {@code POST /open311/v2/requests.json} (form-encoded) takes a report in, {@code
 * GET /open311/v2/services.json} lists the categories, {@code GET /open311/v2/requests/{id}.json} tells how far one got.
 *
 * <p>Where this goes beyond, or stays behind, the specification: a report needs {@code lat} and {@code long}, since addresses are not looked up;
 * a place in no grid is taken, the incident then has none until a dispatcher or a redrawing gives it one; reading a request needs the API key
 * as well, and neither description nor contact data ever come back.
 */
@NullMarked
package org.gridloom.incident.web;

import org.jspecify.annotations.NullMarked;
