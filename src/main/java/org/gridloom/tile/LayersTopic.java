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

/**
 * Tells open maps which tiles changed:
 * {@code {"type":"epochs","layers":{"grid":{"whole":1795…,"touched":[{"epoch":1796…,"tiles":["16/54886/26776",…]}]}}}}.
 * Who knows of an older epoch than {@code whole} must take all of the layer anew. The topic has one id, the empty one.
 */
@Component
class LayersTopic implements LiveTopic {

    private final Tiles tiles;
    private final Map<String, Long> told = new HashMap<>();

    LayersTopic(Tiles tiles) {
        this.tiles = tiles;
        tiles.touches().forEach((name, touches) -> told.put(name, touches.epoch()));
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
        var message = message("snapshot");
        tiles.touches().forEach((name, touches) -> add(message, name, touches, touches.touches()));
        return message;
    }

    /** What the layers made of the change is known by now: {@link Tiles} heard of it before. */
    @Override
    public List<LiveMessage> on(Change change) {
        var message = message("epochs");
        tiles.touches().forEach((name, touches) -> {
            long before = told.put(name, touches.epoch());
            if (touches.epoch() > before) {
                add(message, name, touches, touches.after(before));
            }
        });
        return message.path("layers").isEmpty() ? List.of() : List.of(new LiveMessage("", message));
    }

    private static ObjectNode message(String type) {
        var message = JsonNodeFactory.instance.objectNode().put("type", type);
        message.putObject("layers");
        return message;
    }

    private static void add(ObjectNode message, String layer, Touches touches, List<Touches.Touch> news) {
        var entry = message.withObject("/layers").putObject(layer).put("whole", touches.whole());
        var touched = entry.putArray("touched");
        for (var touch : news) {
            var tiles = touched.addObject().put("epoch", touch.epoch()).putArray("tiles");
            touch.tiles().forEach(tile -> tiles.add(tile.toString()));
        }
    }
}
