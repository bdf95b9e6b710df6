package org.gridloom.incident.web;

import org.gridloom.account.ApiKeys;
import org.gridloom.incident.Incidents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The way in for systems: by key alone. There is no session and no cookie that a foreign page could use, so nothing for CSRF tokens to protect.
 */
@Configuration
@ConditionalOnWebApplication
class Open311Security {

    @Bean
    @Order(10)
    SecurityFilterChain open311(
            HttpSecurity http,
            ApiKeys keys,
            @Value("${gridloom.open311.requests-per-minute:600}") int requestsPerMinute)
            throws Exception {
        return http.securityMatcher("/open311/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/open311/v2/services.json", "/open311/v2/services.xml", "/open311/v2/services/*")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(Incidents.SYSTEM_AUTHORITY))
                .addFilterBefore(new ApiKeyFilter(keys, requestsPerMinute), AuthorizationFilter.class)
                .build();
    }
}
