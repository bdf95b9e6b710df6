/** Photos over the network: {@code /api/photos/{id}} and {@code /api/photos/{id}/thumbnail}, for who is logged in and sees the matter. */
@NullMarked
package org.gridloom.incident.photo.web;

import org.jspecify.annotations.NullMarked;
