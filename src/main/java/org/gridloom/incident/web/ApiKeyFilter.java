package org.gridloom.incident.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.gridloom.account.ApiKeys;
import org.gridloom.account.KeyHolder;
import org.gridloom.account.RateLimit;
import org.gridloom.incident.Incidents;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who has a valid {@code api_key}, within the rate limits: one for each key, and a stricter one on wrong keys from one address. The
 * services are open to all.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final int WRONG_KEYS_PER_MINUTE = 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final RateLimit requests;
    private final RateLimit wrongKeys = new RateLimit(WRONG_KEYS_PER_MINUTE, MINUTE);

    ApiKeyFilter(ApiKeys keys, int requestsPerMinute) {
        this.keys = keys;
        this.requests = new RateLimit(requestsPerMinute, MINUTE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().matches(".*/open311/v2/services([./].*)?");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRemoteAddr();
        var presented = request.getParameter("api_key");
        if (wrongKeys.exhausted(address)) {
            tooMany(request, response);
            return;
        }
        var key = presented == null ? null : keys.recognise(presented).orElse(null);
        if (key == null) {
            if (presented != null) {
                wrongKeys.take(address);
            }
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    presented == null ? "api_key is missing" : "api_key is not valid");
            return;
        }
        if (!requests.take(key.prefix())) {
            tooMany(request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new KeyHolder(key), "", AuthorityUtils.createAuthorityList(Incidents.SYSTEM_AUTHORITY)));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "60");
        refuse(request, response, 429, "too many requests; try again in a minute");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int code, String description)
            throws IOException {
        var format = Open311Format.of(request.getRequestURI());
        response.setStatus(code);
        response.setContentType(format.type());
        response.getWriter().write(Open311Error.write(List.of(new Open311Error(code, description)), format));
    }
}
