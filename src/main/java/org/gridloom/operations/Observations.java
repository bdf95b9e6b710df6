package org.gridloom.operations;

import io.micrometer.observation.ObservationPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** What is worth measuring of every request, and what costs more than it tells. */
@Configuration
class Observations {

    private static final String TILES = "/tiles/";

    /** One of each security filter of each request would take longer than a map tile does. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Tiles have figures of their own. */
    @Bean
    ObservationPredicate requestsWorthObserving() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier().getRequestURI().startsWith(TILES));
    }
}
