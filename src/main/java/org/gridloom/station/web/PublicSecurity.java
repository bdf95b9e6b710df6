package org.gridloom.station.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.gridloom.account.RateLimit;
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
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way in for everybody: reading alone, without session or cookie but that of the language. Whoever is logged in elsewhere in the portal is nobody here, so the
 * pages are the same for all.
 */
@Configuration
@ConditionalOnWebApplication
class PublicSecurity {

    /** The map sets styles of its own, and its worker comes as a blob. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    @Order(14)
    SecurityFilterChain stationsForEverybody(HttpSecurity http) throws Exception {
        return http.securityMatcher("/s", "/s/**", "/station/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                                (request, response, refused) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN))
                        .authenticationEntryPoint(
                                (request, response, refused) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN)))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), payment=(), geolocation=(self)"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new NotTooOften(), AuthorizationFilter.class)
                .build();
    }

    /** Many households may share one address, and a map asks for many tiles, so this only stops machines. */
    private static final class NotTooOften extends OncePerRequestFilter {

        private final RateLimit requests = new RateLimit(1200, Duration.ofMinutes(1));

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (requests.take(RateLimit.network(request.getRemoteAddr()))) {
                chain.doFilter(request, response);
            } else {
                response.setHeader("Retry-After", "60");
                response.setStatus(429);
            }
        }
    }
}
