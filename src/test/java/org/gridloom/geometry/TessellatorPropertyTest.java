package org.gridloom.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gridloom.geometry.RandomTown.Trait;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TessellatorPropertyTest {

    static Stream<Arguments> towns() {
        var single = Stream.of(Trait.values()).map(t -> Arguments.of(1L, EnumSet.of(t)));
        var turned = Stream.of(Trait.values()).map(t -> Arguments.of(2L, EnumSet.of(t, Trait.ROTATED, Trait.JITTERED)));
        var mixed = IntStream.range(3, 3 + Integer.getInteger("gridloom.towns", 50))
                .mapToObj(seed -> {
                    var random = new Random(seed);
                    var some = new ArrayList<>(List.of(Trait.values()));
                    some.removeIf(t -> random.nextBoolean());
                    return Arguments.of(
                            (long) seed, some.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(some));
                });
        var everything = LongStream.range(1000, 1000 + Integer.getInteger("gridloom.towns", 50) / 10)
                .mapToObj(seed -> Arguments.of(seed, EnumSet.allOf(Trait.class)));
        return Stream.of(single, turned, mixed, everything).flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void holds(long seed, Set<Trait> traits) {
        var ground = RandomTown.of(seed, 3, 2, traits);
        var tessellation = Tessellator.tessellate(ground, TessellationSettings.DEFAULT);

        new TessellationChecks(ground, tessellation).all();
        assertThat(tessellation.faults().stream().filter(f -> f instanceof SourceFault.BuildingNotHandled))
                .isEmpty();
    }
}
