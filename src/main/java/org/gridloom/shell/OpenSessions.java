package org.gridloom.shell;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.account.Accounts;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ends the logins of an account that may do or see other things than before, on every node: what its open screens still show, they may no longer.
 * Services know of it already by themselves.
 */
@Component
@ConditionalOnWebApplication
class OpenSessions implements HttpSessionListener, ChangeListener {

    private final Set<HttpSession> open = ConcurrentHashMap.newKeySet();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        open.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession());
    }

    @Override
    public void on(Change change) {
        if (change.kind().equals(Accounts.CHANGE)) {
            // Off the stream's thread: screens are taken down with the session.
            Thread.ofVirtual().start(() -> end(change.key()));
        }
    }

    private void end(String username) {
        for (var session : open) {
            try {
                if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getName().equals(username)) {
                    session.invalidate();
                }
            } catch (IllegalStateException e) {
                open.remove(session); // it ended by itself meanwhile
            }
        }
    }
}
