/** What the studio's web component fetches and hears: the units of a plan by URL, everything else over the socket. */
@NullMarked
package org.gridloom.planning.web;

import org.jspecify.annotations.NullMarked;
