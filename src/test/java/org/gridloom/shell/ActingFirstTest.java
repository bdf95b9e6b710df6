package org.gridloom.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import org.gridloom.account.Behalf;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

class ActingFirstTest {

    private final SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();

    /** A thread that works for the page of somebody who is logged in. */
    @BeforeEach
    void workForAPage() {
        var session = mock(WrappedSession.class);
        when(session.getAttribute("SPRING_SECURITY_CONTEXT"))
                .thenReturn(new SecurityContextImpl(new TestingAuthenticationToken("dispatcher", "")));
        var page = mock(VaadinSession.class);
        when(page.getSession()).thenReturn(session);
        VaadinSession.setCurrent(page);
        SecurityContextHolder.setContextHolderStrategy(new ActingFirst());
    }

    @AfterEach
    void goHome() {
        VaadinSession.setCurrent(null);
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    private static String who() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? "nobody" : who.getName();
    }

    @Test
    void whatThePortalDoesByItselfItDoesAsItselfOnThePageOfSomebodyToo() {
        assertThat(who()).isEqualTo("dispatcher");
        assertThat(SystemAccount.act(ActingFirstTest::who)).isEqualTo("system");
        assertThat(who()).isEqualTo("dispatcher");
    }

    @Test
    void oneMayActForAnotherWithinAnother() {
        var told = SystemAccount.act(() ->
                Behalf.of("maker", AuthorityUtils.NO_AUTHORITIES, Scope.NOTHING, ActingFirstTest::who) + ", " + who());
        assertThat(told).isEqualTo("maker, system");
        assertThat(who()).isEqualTo("dispatcher");
    }

    @Test
    void whoeverWasThereIsThereAgainWhenItFails() {
        assertThatThrownBy(() -> SystemAccount.act(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(who()).isEqualTo("dispatcher");
    }

    @Test
    void nobodyStaysBehindWithTheThread() {
        SystemAccount.act(ActingFirstTest::who);
        VaadinSession.setCurrent(null);
        assertThat(who()).isEqualTo("nobody");
    }
}
