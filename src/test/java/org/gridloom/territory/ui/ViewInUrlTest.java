package org.gridloom.territory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.gridloom.territory.ui.ViewInUrl.At;
import org.gridloom.territory.ui.ViewInUrl.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewInUrlTest {

    @Test
    void readsWhatItWrote() {
        var view = new ViewInUrl(new At(121.4975, -31.2385, 14.25), new Thing("grid", 12));
        assertThat(ViewInUrl.read(view.write())).isEqualTo(view);
    }

    @Test
    void saysNothingOfWhatIsNotShown() {
        assertThat(new ViewInUrl(null, null).write().getQueryString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "at=", "at=1,2", "at=200,10,5", "at=a,b,c", "at=1,89,5&of=grid", "of=grid:x", "of=<b>:1"})
    void aBrokenLinkShowsTheWholeMap(String query) {
        assertThat(ViewInUrl.read(QueryParameters.fromString(query))).isEqualTo(new ViewInUrl(null, null));
    }

    @Test
    void keepsTheOpenCardWhileTheMapMoves() {
        var view = new ViewInUrl(null, new Thing("grid", 12)).movedTo(121, 31, 15);
        assertThat(view.thing()).contains(new Thing("grid", 12));
        assertThat(view.at()).isEqualTo(new At(121, 31, 15));
    }
}
