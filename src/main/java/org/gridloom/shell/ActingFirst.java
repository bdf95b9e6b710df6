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

    private final SecurityContextHolderStrategy ofThePage = new VaadinAwareSecurityContextHolderStrategy();
    private final ThreadLocal<@Nullable Acting> acting = new ThreadLocal<>();

    @Override
    public SecurityContext getContext() {
        var somebody = acting.get();
        return somebody == null ? ofThePage.getContext() : somebody;
    }

    @Override
    public void setContext(SecurityContext context) {
        if (context instanceof Acting somebody) {
            acting.set(somebody);
            return;
        }
        acting.remove();
        // What the page says anyhow is not left behind with the thread.
        if (ofThePage.getContext() != context) {
            ofThePage.setContext(context);
        }
    }

    @Override
    public void clearContext() {
        acting.remove();
        ofThePage.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return ofThePage.createEmptyContext();
    }
}
