package org.gridloom.live;

import tools.jackson.databind.JsonNode;

/**
 * One committed change.
 *
 * @param position where its transaction's commit is in the database's log: never falls, and is the same for the changes of one transaction
 * @param kind what changed: {@code incident}, {@code edit}, {@code plan}, {@code grids} …
 * @param key which one: a number, an id, a code
 * @param version of that one, rising; a change with a version already known says nothing new
 * @param content what the feature that published it put in; never personal data
 */
public record Change(long position, String kind, String key, long version, JsonNode content) {}
