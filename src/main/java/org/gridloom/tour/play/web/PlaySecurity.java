package org.gridloom.tour.play.web;

import org.gridloom.shell.MapPage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The player for who is signed in. Its page leads to the login, what it fetches says that there is none. Guests have a way in of their own. */
@Configuration
@ConditionalOnWebApplication
class PlaySecurity {

    private static final String PAGE = "/tours/*/play";

    @Bean
    @Order(18)
    SecurityFilterChain tourPlayer(HttpSecurity http) throws Exception {
        var page = PathPatternRequestMatcher.withDefaults().matcher(PAGE);
        return http.securityMatcher(
                        PAGE,
                        "/tours/*/*.json",
                        "/tours/*/stops/**",
                        "/tours/*/pictures/**",
                        "/tours/*/handout.*",
                        "/tours/*/offline.zip")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), page)
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), request -> !page.matches(request)))
                // A handout is made of what comes with the request, and nothing is changed by it.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(MapPage.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
