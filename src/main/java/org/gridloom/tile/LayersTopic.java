package org.gridloom.tile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.live.Change;
import org.gridloom.live.LiveMessage;
import org.gridloom.live.LiveTopic;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells open maps which layers changed: {@code {"type":"epochs","epochs":{"grid":1795…}}}. The topic has one id, the empty one. */
@Component
class LayersTopic implements LiveTopic {

    private final Tiles tiles;
    private Map<String, Long> told;

    LayersTopic(Tiles tiles) {
        this.tiles = tiles;
        this.told = tiles.epochs();
    }

    @Override
    public String name() {
        return "layers";
    }

    @Override
    public boolean permits(Authentication who, String id) {
        return who.isAuthenticated();
    }

    @Override
    public ObjectNode snapshot(Authentication who, String id) {
        return message("snapshot", tiles.epochs());
    }

    /** What the layers made of the change is known by now: {@link Tiles} heard of it before. */
    @Override
    public List<LiveMessage> on(Change change) {
        var now = tiles.epochs();
        var newer = new HashMap<>(now);
        newer.entrySet().removeAll(told.entrySet());
        told = now;
        return newer.isEmpty() ? List.of() : List.of(new LiveMessage("", message("epochs", newer)));
    }

    private static ObjectNode message(String type, Map<String, Long> epochs) {
        var message = JsonNodeFactory.instance.objectNode().put("type", type);
        var content = message.putObject("epochs");
        epochs.forEach(content::put);
        return message;
    }
}
