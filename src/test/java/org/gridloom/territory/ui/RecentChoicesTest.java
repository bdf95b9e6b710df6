package org.gridloom.territory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridloom.territory.ui.ViewInUrl.Thing;
import org.junit.jupiter.api.Test;

class RecentChoicesTest {

    @Test
    void readsWhatABrowserKept() {
        var recent = new RecentChoices();
        recent.read("grid:12 building:7");
        assertThat(recent.things()).containsExactly(new Thing("grid", 12), new Thing("building", 7));
    }

    @Test
    void doesNotTrustWhatABrowserKept() {
        var recent = new RecentChoices();
        recent.read("grid:x <script>:1 :2 grid:99999999999999999999 grid:3");
        assertThat(recent.things()).containsExactly(new Thing("grid", 3));
        recent.read("");
        assertThat(recent.things()).hasSize(1);
    }
}
