package skink.programs.conformance.library.util;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** {@code EnumMap}, {@code EnumSet}: order of declaration, complements, ranges. */
public final class EnumMapsAndSets {
    private EnumMapsAndSets() {}

    public static void main(String[] arguments) {
        EnumMap<Day, Integer> map = new EnumMap<>(Day.class);
        map.put(Day.FRI, 5);
        map.put(Day.MON, 1);
        map.merge(Day.MON, 10, Integer::sum);
        System.out.println(map + " " + map.containsKey(Day.TUE) + " " + map.get(Day.FRI) + " " + map.keySet()
                + map.values() + " " + map.equals(Map.of(Day.FRI, 5, Day.MON, 11)) + " " + map.remove(Day.FRI) + map);
        EnumSet<Day> set = EnumSet.of(Day.WED, Day.MON);
        System.out.println(set + " " + EnumSet.complementOf(set) + " "
                + EnumSet.allOf(Day.class).size() + " " + EnumSet.noneOf(Day.class) + " "
                + EnumSet.range(Day.TUE, Day.FRI) + " " + EnumSet.copyOf(List.of(Day.SUN, Day.SAT)));
        set.add(Day.TUE);
        set.removeAll(EnumSet.of(Day.MON, Day.SUN));
        System.out.println(
                set + " " + set.contains(Day.TUE) + " " + set.containsAll(EnumSet.of(Day.TUE)) + " " + set.clone());
        for (Iterator<Day> it = set.iterator(); it.hasNext(); ) {
            if (it.next() == Day.TUE) {
                it.remove();
            }
        }
        System.out.println(set + " " + set.hashCode() / Integer.MAX_VALUE);
        EnumMap<Day, List<String>> lists = new EnumMap<>(Day.class);
        lists.computeIfAbsent(Day.SAT, d -> new ArrayList<>()).add("sleep");
        System.out.println(lists + " " + new EnumMap<>(lists));
        EnumSet<Big> many = EnumSet.range(Big.B10, Big.B69);
        many.remove(Big.B64);
        System.out.println(many.size() + " " + many.contains(Big.B65) + " " + EnumSet.complementOf(many));
    }

    private enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN
    }

    private enum Big {
        B00,
        B01,
        B02,
        B03,
        B04,
        B05,
        B06,
        B07,
        B08,
        B09,
        B10,
        B11,
        B12,
        B13,
        B14,
        B15,
        B16,
        B17,
        B18,
        B19,
        B20,
        B21,
        B22,
        B23,
        B24,
        B25,
        B26,
        B27,
        B28,
        B29,
        B30,
        B31,
        B32,
        B33,
        B34,
        B35,
        B36,
        B37,
        B38,
        B39,
        B40,
        B41,
        B42,
        B43,
        B44,
        B45,
        B46,
        B47,
        B48,
        B49,
        B50,
        B51,
        B52,
        B53,
        B54,
        B55,
        B56,
        B57,
        B58,
        B59,
        B60,
        B61,
        B62,
        B63,
        B64,
        B65,
        B66,
        B67,
        B68,
        B69
    }
}
