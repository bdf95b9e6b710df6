package org.gridloom.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridloom.operations.RequestIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class FaultsTest {

    @AfterEach
    void forget() {
        MDC.remove(RequestIds.KEY);
    }

    @Test
    void theIdThatAPersonSeesIsTheRequestsInTheLog() {
        MDC.put(RequestIds.KEY, "proxy-0123456789");
        assertThat(Faults.newId()).isEqualTo("proxy-0123456789");
    }

    @Test
    void aFaultOfNoRequestHasAnIdToo() {
        assertThat(Faults.newId()).hasSize(8).isNotEqualTo(Faults.newId());
    }
}
