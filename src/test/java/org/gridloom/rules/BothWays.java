package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The findings of one rule, found from nothing and kept, which must be the same. */
final class BothWays {

    private BothWays() {}

    static <F extends Finding> List<F> find(Class<F> kind, Picture picture) {
        var plan = picture.plan();
        var live = new LivePlan(plan).findings();
        assertThat(Nothing.findings(plan)).isEqualTo(live);
        return live.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
