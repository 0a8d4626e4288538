package skink.programs.features;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** EnumMap and EnumSet. */
public final class EnumCollections {
    private EnumCollections() {}

    private enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN
    }

    public static void main(String[] args) {
        EnumMap<Day, Integer> hours = new EnumMap<>(Day.class);
        for (Day day : Day.values()) {
            if (day.ordinal() % 2 == 0) {
                hours.put(day, day.ordinal() * 3);
            }
        }
        hours.remove(Day.WED);
        System.out.println(hours + " " + hours.get(Day.FRI) + " " + hours.containsKey(Day.TUE));
        for (Map.Entry<Day, Integer> entry : hours.entrySet()) {
            System.out.println(entry.getKey() + "=" + entry.getValue());
        }
        EnumSet<Day> weekend = EnumSet.of(Day.SUN, Day.SAT);
        System.out.println(weekend + " " + EnumSet.complementOf(weekend) + " " + EnumSet.range(Day.TUE, Day.THU));
        System.out.println(EnumSet.allOf(Day.class).size() + " "
                + EnumSet.noneOf(Day.class).isEmpty());
    }
}
