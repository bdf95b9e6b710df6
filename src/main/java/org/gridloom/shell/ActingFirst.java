package org.gridloom.shell;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.gridloom.account.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Who asks. Vaadin finds that by the page for which a thread works, whatever the thread says; here {@link Acting} comes before. Without it what is read once for
 * everybody would be read with the eyes of the person whose page happened to ask first.
 */
@Component
class ActingFirst implements SecurityContextHolderStrategy {

    /** Of all portals in one machine: who acts is a matter of the thread alone. */
    private static final ThreadLocal<@Nullable Acting> ACTING = new ThreadLocal<>();

    private final SecurityContextHolderStrategy ofThePage = new VaadinAwareSecurityContextHolderStrategy();

    @Override
    public SecurityContext getContext() {
        var somebody = ACTING.get();
        return somebody == null ? ofThePage.getContext() : somebody;
    }

    @Override
    public void setContext(SecurityContext context) {
        if (context instanceof Acting somebody) {
            ACTING.set(somebody);
            return;
        }
        ACTING.remove();
        // What the page says anyhow is not left behind with the thread.
        if (ofThePage.getContext() != context) {
            ofThePage.setContext(context);
        }
    }

    @Override
    public void clearContext() {
        ACTING.remove();
        ofThePage.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return ofThePage.createEmptyContext();
    }
}
