package org.gridloom.tour.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gridloom.account.RateLimit;
import org.gridloom.shell.PageWords;
import org.gridloom.tour.TourGuest;
import org.gridloom.tour.TourLinks;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets whoever has a link in as its guest. An unknown link and one that has ended are the same: not there. Who tries many is made to wait. */
final class ByLink extends OncePerRequestFilter {

    private static final int TOO_MANY = 429;

    /** Nobody guesses one of 256 bits; this only keeps machines from asking the database without end. */
    private final RateLimit wrong = new RateLimit(30, Duration.ofMinutes(1));

    /** Pages and copies are made of all of a tour, for whom nobody knows; of one link from one network. */
    private final RateLimit taken = new RateLimit(20, Duration.ofMinutes(1));

    private final TourLinks links;

    ByLink(TourLinks links) {
        this.links = links;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var network = RateLimit.network(request.getRemoteAddr());
        if (wrong.exhausted(network)) {
            refuse(response);
            return;
        }
        var guest = links.recognise(secret(request));
        if (guest.isEmpty()) {
            wrong.take(network);
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(PageWords.of(request).say("tour.link.ended"));
            return;
        }
        if (isTaking(request) && !taken.take(guest.get().getName() + " " + network)) {
            refuse(response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                guest.get(), "", AuthorityUtils.createAuthorityList(TourGuest.AUTHORITY)));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletResponse response) {
        response.setHeader("Retry-After", "60");
        response.setStatus(TOO_MANY);
    }

    private static boolean isTaking(HttpServletRequest request) {
        return request.getMethod().equals("POST") || request.getRequestURI().endsWith("/offline.zip");
    }

    /** {@code /t/SECRET/anything} */
    private static String secret(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var parts = path.split("/", 4);
        return parts.length > 2 ? parts[2] : "";
    }
}
