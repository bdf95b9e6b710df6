package org.gridloom.live.web;

/** What one can subscribe to: an id of a topic. */
record ChannelKey(String topic, String id) {}
