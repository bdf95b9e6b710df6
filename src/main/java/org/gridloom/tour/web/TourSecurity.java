package org.gridloom.tour.web;

import org.gridloom.shell.MapPage;
import org.gridloom.tour.TourGuest;
import org.gridloom.tour.TourLinks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The way in for who has a link to a tour: everything below {@code /t/SECRET}, and nothing else, only to read; pages to take away are posted, since they are
 * made of the maps that come with the request. There is no session; each request is let in anew, so that a link which ends lets nothing more in. Addresses are
 * secrets, so no page that is followed from here learns them.
 */
@Configuration
@ConditionalOnWebApplication
class TourSecurity {

    @Bean
    @Order(19)
    SecurityFilterChain tourGuests(HttpSecurity http, TourLinks links) throws Exception {
        return http.securityMatcher("/t/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .hasAuthority(TourGuest.AUTHORITY)
                        .requestMatchers(HttpMethod.POST, "/t/*/handout.*")
                        .hasAuthority(TourGuest.AUTHORITY)
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(MapPage.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex")))
                .addFilterBefore(new ByLink(links), AuthorizationFilter.class)
                .build();
    }
}
