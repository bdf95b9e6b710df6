package org.gridloom.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.SplittableRandom;

/** Names from the lists in {@code geodata/names.properties}, in an order that the seed decides, each given once while they last. */
final class Names {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final Properties lists;
    private final List<String> arterials;
    private final Supply streets;
    private final Supply communities;
    private final Supply roads;
    private final Supply lanes;
    private final Supply compounds;
    private final Supply hamlets;
    private final List<String> rivers;
    private final List<String> schools;
    private final List<String> businesses;
    private String river = "";
    private int schoolsGiven;
    private int businessesGiven;

    Names(long seed) {
        this.lists = read();
        var random = new Random(seed);
        arterials = shuffled(list("arterial"), random);
        rivers = shuffled(list("river"), random);
        schools = shuffled(list("school"), random);
        businesses = shuffled(list("business"), random);
        streets = new Supply(List.of("street.head", "street.tail"), random);
        communities = new Supply(List.of("community.head", "community.tail"), random);
        roads = new Supply(List.of("road.head", "road.tail"), random);
        lanes = new Supply(List.of("lane.head", "lane.tail"), random);
        compounds = new Supply(List.of("compound.head", "compound.tail"), random);
        hamlets = new Supply(List.of("hamlet.head", "hamlet.tail"), random);
    }

    void alongRiver(int row) {
        river = rivers.get(row % rivers.size());
    }

    String river() {
        return river;
    }

    String street(int number) {
        return streets.next() + (number < 100 ? "街道" : number < 200 ? "镇" : "乡");
    }

    String community(boolean village) {
        return communities.next() + (village ? "村" : "社区");
    }

    String arterial(int number) {
        return arterials.get(number % arterials.size());
    }

    String road() {
        return roads.next() + "路";
    }

    String minor() {
        String name = roads.next();
        return name + (name.hashCode() % 3 == 0 ? "街" : "路");
    }

    String riverside(boolean north) {
        return river + (north ? "北路" : "南路");
    }

    String lane() {
        return lanes.next();
    }

    /** A village that the town has grown round kept its name. */
    String hamlet() {
        return hamlets.next();
    }

    String compound() {
        return compounds.next();
    }

    String school() {
        return schools.get(schoolsGiven++ % schools.size());
    }

    String business() {
        return businesses.get(businessesGiven++ % businesses.size());
    }

    /** Two people may share one. */
    String person(SplittableRandom random) {
        var given = list("given");
        return surname(random) + given.get(random.nextInt(given.size()));
    }

    String surname(SplittableRandom random) {
        var surnames = list("surname");
        return surnames.get(random.nextInt(surnames.size()));
    }

    /** In a series that no network has given out. */
    String mobile(SplittableRandom random) {
        return "100%08d".formatted(random.nextInt(100_000_000));
    }

    List<String> list(String key) {
        String words = lists.getProperty(key);
        if (words == null) {
            throw new IllegalStateException("geodata/names.properties has no list " + key);
        }
        return Arrays.asList(words.trim().split("\\s+"));
    }

    /** 1 to 99 as a Chinese numeral. */
    static String numeral(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
        return tens + DIGITS[number % 10];
    }

    private static List<String> shuffled(List<String> words, Random random) {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Properties read() {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Names.class.getResourceAsStream("/geodata/names.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Every pair of a head and a tail, shuffled; after the last one again from the first, numbered. */
    private final class Supply {

        private final List<String> pairs = new ArrayList<>();
        private int given;

        Supply(List<String> keys, Random random) {
            for (String head : list(keys.getFirst())) {
                for (String tail : list(keys.getLast())) {
                    if (!head.equals(tail)) {
                        pairs.add(head + tail);
                    }
                }
            }
            Collections.shuffle(pairs, random);
        }

        String next() {
            String pair = pairs.get(given % pairs.size());
            int round = given++ / pairs.size();
            return round == 0 ? pair : pair + numeral(round + 1);
        }
    }
}
