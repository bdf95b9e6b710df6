package org.gridloom.cli;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridloom.territory.search.Entry;
import org.gridloom.territory.search.Kind;

/** Buildings of a large town to look up, named as they are in life: house numbers in estates, and addresses on roads. Each street has its own. */
final class ManyNames {

    static final int PER_STREET = 6_000;
    private static final int PER_ESTATE = 40;
    private static final String FIRST = "滨东西南北中新长安明金玉福康和平永丰泰华盛春秋江湖山海云龙凤翠绿碧银锦瑞祥天文星阳光";
    private static final String SECOND = "河湖山城园江林水源泉桥塘湾港岭峰溪州门亭台阁景苑庭华茂盛昌隆达通兴旺安宁顺和";
    private static final String[] ESTATES = {"苑", "园", "花园", "里", "新村", "小区", "公寓", "府", "名邸", "家园"};
    private static final String[] ROADS = {"路", "大道", "街", "巷", "弄"};

    private final Random random;

    ManyNames(Random random) {
        this.random = random;
    }

    List<Entry> street(int number) {
        var code = "3408%02d%03d".formatted(10 + number / 900, 100 + number % 900);
        var entries = new ArrayList<Entry>(PER_STREET);
        var roads = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            roads.add(name(ROADS));
        }
        while (entries.size() < PER_STREET) {
            var estate = name(ESTATES);
            var road = roads.get(random.nextInt(roads.size()));
            int house = 1 + random.nextInt(500);
            var grid = "%s%03d%03d".formatted(code, 1 + random.nextInt(20), 1 + random.nextInt(12));
            for (int i = 1; i <= PER_ESTATE && entries.size() < PER_STREET; i++) {
                var address = road + house + "号" + i + "栋";
                entries.add(new Entry(
                        Kind.BUILDING,
                        "building",
                        (long) number * PER_STREET + entries.size(),
                        estate + i + "号楼",
                        address,
                        grid,
                        List.of(address)));
            }
        }
        return entries;
    }

    private String name(String[] kinds) {
        var name = new StringBuilder();
        name.append(FIRST.charAt(random.nextInt(FIRST.length())));
        name.append(SECOND.charAt(random.nextInt(SECOND.length())));
        if (random.nextBoolean()) {
            name.append(SECOND.charAt(random.nextInt(SECOND.length())));
        }
        return name.append(kinds[random.nextInt(kinds.length)]).toString();
    }

    /** As it is typed by sound: the first letter of each character, or the whole syllables; anything else as it is. */
    static String typed(String text, boolean whole) {
        var typed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var readings = Character.isIdeographic(c)
                    ? PinyinHelper.toPinyinList(c, PinyinStyleEnum.INPUT)
                    : List.<String>of();
            if (readings.isEmpty()) {
                typed.append(c);
            } else {
                typed.append(whole ? readings.getFirst() : readings.getFirst().substring(0, 1));
            }
        }
        return typed.toString();
    }
}
