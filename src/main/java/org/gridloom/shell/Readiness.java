package org.gridloom.shell;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The line a person at the terminal waits for. */
@Component
@Profile("!command & !bench")
class Readiness {

    private final Environment environment;

    Readiness(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var address = environment.getProperty("server.address", "localhost");
            var host = address.equals("0.0.0.0") || address.equals("127.0.0.1") ? "localhost" : address;
            System.out.println("Gridloom is ready: http://" + host + ":"
                    + web.getWebServer().getPort() + "/");
        }
    }
}
