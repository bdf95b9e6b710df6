package org.gridloom.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.account.RateLimit;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down whoever guesses passwords: few tries at an account from one address, more from one address at all accounts, and more at an account from
 * all addresses. Who logs in gets the tries back. It is the same for accounts that do not exist, so nothing can be learnt from it.
 */
final class LoginThrottle extends OncePerRequestFilter {

    /** What {@link LoginView} is opened with; its value is the minutes to wait. */
    static final String WAIT = "wait";

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 60;

    private final RateLimit oneAccountFromOneAddress = new RateLimit(5, WHILE);
    private final RateLimit oneAddress = new RateLimit(50, WHILE);
    private final RateLimit oneAccount = new RateLimit(100, WHILE);

    private record Try(RateLimit limit, String caller) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals("/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var tries = tries(request);
        var wait = tries.stream()
                .map(t -> t.limit().untilNext(t.caller()))
                .max(Duration::compareTo)
                .orElseThrow();
        if (!wait.isZero()) {
            response.sendRedirect(request.getContextPath() + "/login?" + WAIT + "=" + (wait.toSeconds() / 60 + 1));
            return;
        }
        // Before the password is looked at, or tries that come together would all pass.
        tries.forEach(t -> t.limit().take(t.caller()));
        chain.doFilter(request, response);
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.isAuthenticated()) {
            tries.forEach(t -> t.limit().giveBack(t.caller()));
            oneAccountFromOneAddress.forget(tries.getFirst().caller());
        }
    }

    private List<Try> tries(HttpServletRequest request) {
        var name = Optional.ofNullable(request.getParameter("username"))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        var account = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        var address = RateLimit.network(request.getRemoteAddr());
        return List.of(
                new Try(oneAccountFromOneAddress, address + " " + account),
                new Try(oneAddress, address),
                new Try(oneAccount, account));
    }
}
