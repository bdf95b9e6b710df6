package org.gridloom;

import java.util.Arrays;
import org.apache.catalina.Context;
import org.gridloom.account.Role;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A login for HTTP tests without the form: puts a session into the running server. */
public final class TestLogin {

    private TestLogin() {}

    public static Authentication as(String username, Role role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                username, "", AuthorityUtils.createAuthorityList("ROLE_" + role));
    }

    /** The cookie of a new session in which this person is logged in. */
    public static String cookie(ApplicationContext context, String username, Role role) {
        var session = container(context).getManager().createSession(null);
        session.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(as(username, role)));
        return "JSESSIONID=" + session.getId();
    }

    /** Ends the session of such a cookie, as a log-out does. */
    public static void end(ApplicationContext context, String cookie) throws java.io.IOException {
        var session = container(context).getManager().findSession(cookie.substring(cookie.indexOf('=') + 1));
        session.getSession().invalidate();
    }

    private static Context container(ApplicationContext context) {
        var server = (TomcatWebServer) ((ServletWebServerApplicationContext) context).getWebServer();
        return Arrays.stream(server.getTomcat().getHost().findChildren())
                .map(Context.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
