/** What browsers fetch of tours, for who is signed in and for who comes by a link. The contract is {@code frontend/tour/wire.ts}. */
@NullMarked
package org.gridloom.tour.web;

import org.jspecify.annotations.NullMarked;
