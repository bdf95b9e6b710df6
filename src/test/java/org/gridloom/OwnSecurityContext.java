package org.gridloom;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Vaadin keeps who is logged in with a holder of each application, and the last application that was started has its holder in {@link
 * SecurityContextHolder}, which is static. Tests of several applications take turns in one JVM, so each puts its own there.
 */
public class OwnSecurityContext extends AbstractTestExecutionListener {

    /** After the application is there, before Spring Security's own listener logs somebody in. */
    @Override
    public int getOrder() {
        return 9_000;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}
