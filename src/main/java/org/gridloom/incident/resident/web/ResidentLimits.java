package org.gridloom.incident.resident.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.gridloom.account.RateLimit;
import org.gridloom.incident.photo.Photos;
import org.springframework.web.filter.OncePerRequestFilter;

/** What holds for every request of a resident: not too many from one network, and none that is larger than a report can be. */
final class ResidentLimits extends OncePerRequestFilter {

    private static final int LARGEST = 16 * 1024;
    private static final Pattern PHOTO = Pattern.compile("/r/[^/]+/photos/[^/]+");

    /** Many households may share one address, so this only stops machines. */
    private final RateLimit requests = new RateLimit(300, Duration.ofMinutes(1));

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/resident/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!requests.take(RateLimit.network(request.getRemoteAddr()))) {
            response.setHeader("Retry-After", "60");
            response.setStatus(429);
        } else if (request.getContentLengthLong() > largest(request)
                || request.getHeader("Transfer-Encoding") != null) {
            // Without a length it could be of any.
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static int largest(HttpServletRequest request) {
        var photo = request.getMethod().equals("PUT")
                && PHOTO.matcher(request.getServletPath()).matches();
        return photo ? Photos.MOST_BYTES : LARGEST;
    }
}
