package org.gridloom.incident.wall.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.gridloom.incident.wall.WallLinks;
import org.gridloom.incident.wall.WallScreen;
import org.gridloom.shell.MapPage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way in for screens: a cookie with the link's secret, which only the wall's page, its figures, tiles and the socket take, and by which nothing but
 * reading is let in. It needs no session, so a server that starts anew, or another node, lets the screen in again. A person who is logged in goes in as that
 * person.
 */
@Configuration
@ConditionalOnWebApplication
class WallSecurity {

    static final String COOKIE = "gridloom-wall";

    /** Where a link is turned into the cookie. */
    @Bean
    @Order(16)
    SecurityFilterChain wallLinksOpened(HttpSecurity http) throws Exception {
        return http.securityMatcher("/wall/open/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex")))
                .build();
    }

    @Bean
    @Order(17)
    SecurityFilterChain wallScreens(HttpSecurity http, WallLinks links) throws Exception {
        return http.securityMatcher(request -> isForScreens(request)
                        && !isPersons(request)
                        && screen(request, links).isPresent())
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .hasAuthority(WallScreen.AUTHORITY)
                        .anyRequest()
                        .denyAll())
                // A plain status: the portal's page of errors would lead to the login.
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                        (request, response, refused) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(MapPage.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new ByLink(links), AuthorizationFilter.class)
                .build();
    }

    /** Whoever is logged in looks at the same page; who is not, or came by a link that has ended, is led to the login. */
    @Bean
    @Order(18)
    SecurityFilterChain wallForPersons(HttpSecurity http) throws Exception {
        return http.securityMatcher("/wall")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(MapPage.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static boolean isForScreens(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/wall")
                || path.startsWith("/api/wall")
                || path.startsWith("/tiles/")
                || path.equals("/live");
    }

    private static boolean isPersons(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static Optional<WallScreen> screen(HttpServletRequest request, WallLinks links) {
        return secret(request).flatMap(links::recognise);
    }

    static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Lets the screen in as what it is. */
    private static final class ByLink extends OncePerRequestFilter {

        private final WallLinks links;

        ByLink(WallLinks links) {
            this.links = links;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            screen(request, links).ifPresent(screen -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        screen, "", AuthorityUtils.createAuthorityList(WallScreen.AUTHORITY)));
                SecurityContextHolder.setContext(context);
            });
            chain.doFilter(request, response);
        }
    }
}
