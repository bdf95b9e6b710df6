package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gridloom.station.reach.WalkingNetwork.Tie;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the next stations would bring most households inside: the best place, then the best with that one there, and so on. What a place gains only ever
 * becomes less by another's being chosen, so a place is looked at again only when it comes to the top, and the first few chosen are never worse than
 * 63 % of the best possible (1 − 1/e: Nemhauser, Wolsey, Fisher 1978).
 *
 * <p>Places are public and commercial buildings and the gates of compounds: rooms that can be had, and ground that residents pass every day. Houses with
 * flats alone are none, since a station there is somebody's home. Metric.
 */
final class NextPlaces {

    /** A place that a station could stand at. */
    record Candidate(NextPlace.Kind kind, String name, Coordinate place, List<Tie> ties) {}

    record Chosen(Candidate candidate, int gained) {}

    private record Gain(int candidate, int households, int round) {}

    private final WalkingNetwork network;
    private final int limit;
    private final boolean[] outside;

    /**
     * @param distances of each door from the stations that are there, in centimetres
     * @param counted whose households count
     */
    NextPlaces(WalkingNetwork network, int[] distances, int limit, Predicate<WalkingNetwork.Door> counted) {
        this.network = network;
        this.limit = limit;
        outside = new boolean[distances.length];
        for (int door = 0; door < distances.length; door++) {
            var one = network.doors().get(door);
            outside[door] = distances[door] > limit && one.households() > 0 && counted.test(one);
        }
    }

    /** All places whose building or gate lies where somebody may plan. */
    static List<Candidate> candidates(
            WalkingNetwork network, Predicate<WalkingNetwork.Door> doors, Predicate<Coordinate> gates) {
        var candidates = new ArrayList<Candidate>();
        for (var door : network.doors()) {
            if (door.house().rooms() && !door.ties().isEmpty() && doors.test(door)) {
                candidates.add(
                        new Candidate(NextPlace.Kind.BUILDING, door.house().name(), door.place(), door.ties()));
            }
        }
        for (var gate : network.gates()) {
            if (!gate.ties().isEmpty() && gates.test(gate.gate().point())) {
                candidates.add(new Candidate(
                        NextPlace.Kind.GATE,
                        gate.name() + gate.gate().name(),
                        gate.gate().point(),
                        gate.ties()));
            }
        }
        return candidates;
    }

    /**
     * @param number at most so many, fewer where nothing more is gained
     * @param progress told the share that is done, from 0 to 1
     * @param cancelled asked again and again; nothing is answered then
     */
    List<Chosen> best(List<Candidate> candidates, int number, DoubleConsumer progress, BooleanSupplier cancelled) {
        var walk = new Walk(network.graph());
        var helped = new int[candidates.size()][];
        var gains = new PriorityQueue<Gain>(
                Comparator.comparingInt(Gain::households).reversed().thenComparingInt(Gain::candidate));
        for (int i = 0; i < helped.length; i++) {
            if (cancelled.getAsBoolean()) {
                return List.of();
            }
            helped[i] = helped(walk, candidates.get(i));
            gains.add(new Gain(i, households(helped[i]), 0));
            progress.accept((i + 1.0) / helped.length);
        }
        var chosen = new ArrayList<Chosen>();
        while (chosen.size() < number && !gains.isEmpty()) {
            var best = gains.remove();
            if (best.round < chosen.size()) {
                gains.add(new Gain(best.candidate, households(helped[best.candidate]), chosen.size()));
            } else if (best.households == 0) {
                break;
            } else {
                chosen.add(new Chosen(candidates.get(best.candidate), best.households));
                for (int door : helped[best.candidate]) {
                    outside[door] = false;
                }
            }
        }
        return chosen;
    }

    /** The doors outside that would be inside by this place. */
    private int[] helped(Walk walk, Candidate candidate) {
        walk.begin();
        candidate.ties.forEach(tie -> walk.from(tie.node(), tie.link()));
        walk.go(limit);
        var doors = IntStream.builder();
        network.doorsAt().visit(walk, limit, (door, centimetres) -> {
            if (outside[door]) {
                doors.add(door);
            }
        });
        return doors.build().distinct().toArray();
    }

    private int households(int[] doors) {
        int sum = 0;
        for (int door : doors) {
            sum += outside[door] ? network.doors().get(door).households() : 0;
        }
        return sum;
    }
}
