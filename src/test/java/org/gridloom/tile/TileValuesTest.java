package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TileValuesTest {

    private static final int FEATURES = 1000;

    private final TileValues values = new TileValues();

    @Test
    void equalValuesOfTwoPartsHaveOneNumber() {
        values.enter(columns("SCHOOL", "HOUSE"), 2);
        int school = values.number(0, 1);
        int house = values.number(0, 2);
        int size = values.fields().size;

        values.enter(columns("HOUSE", "SCHOOL"), 2);

        assertThat(values.number(0, 1)).isEqualTo(house).isNotEqualTo(school);
        assertThat(values.number(0, 2)).isEqualTo(school);
        assertThat(values.fields().size).isEqualTo(size);
    }

    @Test
    void amongManyFeaturesWhatManyHaveIsOneByteEvenIfNamesComeFirst() {
        var names = column(IntStream.range(0, FEATURES).mapToObj(i -> "楼" + i).toArray());
        var uses = column(IntStream.range(0, FEATURES).mapToObj(i -> i % 100).toArray());

        values.enter(new Column[] {names, uses}, FEATURES);

        IntStream.range(0, FEATURES).forEach(feature -> {
            values.number(0, names.of(feature));
            assertThat(values.number(1, uses.of(feature))).isLessThan(128);
        });
    }

    @Test
    void amongFewFeaturesATileHasOnlyTheValuesThatTheyHave() {
        var uses = column(IntStream.range(0, 100).boxed().toArray());
        values.enter(new Column[] {uses}, 3);

        assertThat(values.number(0, 70)).isZero();
        assertThat(values.number(0, 30)).isOne();
    }

    @Test
    void theNextTileBeginsAnew() {
        values.enter(columns("SCHOOL"), 1);
        values.number(0, 1);

        values.clear();
        values.enter(columns("HOUSE"), 1);

        assertThat(values.fields().size).isZero();
        assertThat(values.number(0, 1)).isZero();
    }

    private static Column[] columns(Object... values) {
        return new Column[] {column(values)};
    }

    private static Column column(Object... values) {
        var builder = new Column.Builder("use");
        IntStream.range(0, values.length).forEach(feature -> builder.set(feature, values[feature]));
        return builder.build(IntStream.range(0, values.length).toArray());
    }
}
