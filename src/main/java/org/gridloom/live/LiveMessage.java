package org.gridloom.live;

import tools.jackson.databind.node.ObjectNode;

/** What the subscribers of one id of a topic are told. The body has its {@code type}; topic, id and position are added to it. */
public record LiveMessage(String id, ObjectNode body) {}
