package org.gridloom.incident.phone.web;

import org.gridloom.account.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The way in for grid workers' telephones: by the login of the portal, to whose page a telephone without one is led. What scripts ask is answered by a
 * status instead, so that the telephone can say that it must log in again and keep what it could not send.
 */
@Configuration
@ConditionalOnWebApplication
class PhoneSecurity {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** What the page is made of. There is nothing of anybody in it, and a service worker must get it without a login. */
    private static final String[] SHELL = {"/phone/*.js", "/phone/*.css", "/phone/manifest.webmanifest"};

    @Bean
    @Order(16)
    SecurityFilterChain phones(HttpSecurity http) throws Exception {
        var afterLogin = new HttpSessionRequestCache();
        afterLogin.setRequestMatcher(new OrRequestMatcher(
                PathPatternRequestMatcher.pathPattern("/phone"), PathPatternRequestMatcher.pathPattern("/phone/")));
        return http.securityMatcher("/phone", "/phone/**")
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(SHELL).permitAll().anyRequest().hasRole(Role.GRID_WORKER.name()))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                PathPatternRequestMatcher.pathPattern("/phone/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                PathPatternRequestMatcher.pathPattern("/phone/**")))
                .requestCache(cache -> cache.requestCache(afterLogin))
                .logout(logout -> logout.logoutUrl("/phone/logout").logoutSuccessUrl("/login"))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
