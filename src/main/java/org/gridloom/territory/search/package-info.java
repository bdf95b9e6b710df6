/**
 * Look-ups in memory: what people type against what things are called. An entry is a thing with its title and whatever else it is known by; a word is
 * a run of one script in a text; a query is the words someone typed. Plain Java; nothing here knows the database or a screen.
 */
@NullMarked
package org.gridloom.territory.search;

import org.jspecify.annotations.NullMarked;
