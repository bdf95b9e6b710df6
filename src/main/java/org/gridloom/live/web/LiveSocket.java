package org.gridloom.live.web;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what browsers send and answers it. The container calls it for one part of a message of a socket at a time. */
@Component
class LiveSocket extends TextWebSocketHandler {

    /** Long enough for a move of all units of a large community. */
    static final int LONGEST_MESSAGE = 256 * 1024;

    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);

    private final LiveHub hub;
    private final JsonMapper json;
    private final Map<String, LiveClient> clients = new ConcurrentHashMap<>();

    LiveSocket(LiveHub hub, JsonMapper json) {
        this.hub = hub;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
        if (!(socket.getPrincipal() instanceof Authentication who) || !who.isAuthenticated()) {
            socket.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        var httpSession = socket.getAttributes().get(HttpSessionHandshakeInterceptor.HTTP_SESSION_ID_ATTR_NAME);
        var client = new LiveClient(socket, who, String.valueOf(httpSession));
        clients.put(socket.getId(), client);
        hub.join(client);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        var client = clients.remove(socket.getId());
        if (client != null) {
            client.close(status);
            hub.leave(client);
        }
    }

    /** Else the container would keep room for the longest message at each socket, and hardly one is ever sent. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage part) {
        var client = clients.get(socket.getId());
        if (client == null) {
            return;
        }
        client.heard();
        if (!client.hear(part.getPayload(), LONGEST_MESSAGE)) {
            client.close(CloseStatus.TOO_BIG_TO_PROCESS);
        } else if (part.isLast()) {
            read(client, client.heardWhole());
        }
    }

    private void read(LiveClient client, String text) {
        try {
            var message = json.readTree(text);
            if (!message.path("type").asString("").equals("beat")) {
                handle(client, message);
            }
        } catch (JacksonException e) {
            refuse(client, Refusal.BAD_REQUEST, new ChannelKey("", ""), json.nullNode(), "not JSON");
        }
    }

    private void handle(LiveClient client, JsonNode message) {
        var key = new ChannelKey(
                message.path("topic").asString(""), message.path("id").asString(""));
        var seq = message.path("seq");
        try {
            switch (message.path("type").asString("")) {
                case "" -> throw new IllegalArgumentException("a message has a type");
                case "subscribe" -> subscribe(client, key);
                case "unsubscribe" -> {
                    var subscription = client.subscription(key);
                    if (subscription != null) {
                        hub.unsubscribe(subscription);
                    }
                }
                default -> receive(client, key, seq, message);
            }
        } catch (RuntimeException e) {
            var refusal = Refusal.of(e);
            var text = String.valueOf(e.getMessage());
            if (refusal == Refusal.FAULT) {
                text = UUID.randomUUID().toString();
                log.error("Message to {} failed, id {}", key, text, e);
            }
            refuse(client, refusal, key, seq, text);
        }
    }

    private void subscribe(LiveClient client, ChannelKey key) {
        var topic = hub.topic(key.topic());
        if (topic == null) {
            throw new NoSuchElementException("no such topic");
        }
        if (client.subscriptions().size() >= LiveClient.MOST_SUBSCRIPTIONS) {
            throw new IllegalArgumentException("too many subscriptions");
        }
        var subscription = new Subscription(client, topic, key);
        if (!subscription.isPermitted()) {
            throw new AccessDeniedException("not permitted");
        }
        hub.subscribe(subscription);
    }

    private void receive(LiveClient client, ChannelKey key, JsonNode seq, JsonNode message) {
        var subscription = client.subscription(key);
        if (subscription == null) {
            throw new IllegalArgumentException("subscribe first");
        }
        if (!subscription.isPermitted()) {
            throw new AccessDeniedException("not permitted");
        }
        As.person(client.who(), () -> subscription.topic().receive(client.who(), key.id(), message))
                .ifPresent(answer -> {
                    answer.put("topic", key.topic()).put("id", key.id());
                    if (!seq.isMissingNode()) {
                        answer.set("seq", seq);
                    }
                    client.send(json.writeValueAsString(answer));
                });
    }

    private void refuse(LiveClient client, Refusal refusal, ChannelKey key, JsonNode seq, String text) {
        client.send(json.writeValueAsString(refusal.message(json, key, seq.isMissingNode() ? null : seq, text)));
    }
}
