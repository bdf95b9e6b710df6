package org.gridloom.live.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

@Configuration
@ConditionalOnWebApplication
@EnableWebSocket
class LiveSocketConfiguration implements WebSocketConfigurer {

    private final LiveSocket socket;

    LiveSocketConfiguration(LiveSocket socket) {
        this.socket = socket;
    }

    /** No origin is named, so Spring lets only pages of this host in. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        var sessionId = new HttpSessionHandshakeInterceptor();
        sessionId.setCopyAllAttributes(false);
        sessionId.setCreateSession(false);
        registry.addHandler(socket, "/live").addInterceptors(sessionId);
    }

    /** Tells the hub when a login ends. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
