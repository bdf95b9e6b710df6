package org.gridloom.territory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.gridloom.territory.ui.ViewInUrl.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewInUrlTest {

    @Test
    void aLinkNamesTheThingWhoseCardItOpens() {
        assertThat(ViewInUrl.thing(
                        QueryParameters.fromString("at=121.4975,31.2385,14.25,-20,55&of=grid:12&hide=place")))
                .contains(new Thing("grid", 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "at=1,2,3", "of=", "of=grid", "of=grid:x", "of=<b>:1", "of=grid:1234567890123456789"})
    void aBrokenLinkOpensNoCard(String query) {
        assertThat(ViewInUrl.thing(QueryParameters.fromString(query))).isEmpty();
    }
}
