package org.gridloom.tile.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Hands tiles to the system in large pieces: in Tomcat's eight kilobytes at a time, sending a tile takes longer than making it. */
@Component
class TileSending implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int PIECE = 64 * 1024;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appWriteBufSize", Integer.toString(PIECE));
            connector.setProperty("socket.directBuffer", "true");
        });
    }
}
