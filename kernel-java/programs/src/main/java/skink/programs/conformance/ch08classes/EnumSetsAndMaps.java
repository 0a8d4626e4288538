package skink.programs.conformance.ch08classes;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** 8.9: EnumMap and EnumSet, small and with more than 64 constants. */
public final class EnumSetsAndMaps {
    private EnumSetsAndMaps() {}

    enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN;

        boolean weekend() {
            return EnumSet.of(SAT, SUN).contains(this);
        }
    }

    enum Big {
        A0,
        A1,
        A2,
        A3,
        A4,
        A5,
        A6,
        A7,
        A8,
        A9,
        B0,
        B1,
        B2,
        B3,
        B4,
        B5,
        B6,
        B7,
        B8,
        B9,
        C0,
        C1,
        C2,
        C3,
        C4,
        C5,
        C6,
        C7,
        C8,
        C9,
        D0,
        D1,
        D2,
        D3,
        D4,
        D5,
        D6,
        D7,
        D8,
        D9,
        E0,
        E1,
        E2,
        E3,
        E4,
        E5,
        E6,
        E7,
        E8,
        E9,
        F0,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        G0,
        G1,
        G2,
        G3,
        G4,
        G5,
        G6,
        G7,
        G8,
        G9
    }

    enum Bodied {
        X {},
        Y {}
    }

    public static void main(String[] args) {
        EnumMap<Day, Integer> map = new EnumMap<>(Day.class);
        map.put(Day.FRI, 5);
        map.put(Day.MON, 1);
        map.merge(Day.FRI, 10, Integer::sum);
        map.put(Day.SUN, null);
        System.out.println(map + " " + map.containsKey(Day.SUN) + " " + map.get(Day.TUE) + " " + map.size());
        for (Map.Entry<Day, Integer> e : map.entrySet()) {
            System.out.print(e.getKey() + "=" + e.getValue() + " ");
        }
        System.out.println(new EnumMap<>(Map.of(Day.WED, 3)));
        EnumSet<Day> work = EnumSet.range(Day.MON, Day.FRI);
        EnumSet<Day> rest = EnumSet.complementOf(work);
        System.out.println(work + " " + rest + " " + EnumSet.noneOf(Day.class) + " "
                + EnumSet.allOf(Day.class).size() + " " + Day.SUN.weekend());
        work.removeIf(d -> d.ordinal() % 2 == 0);
        System.out.println(work + " " + work.equals(EnumSet.of(Day.TUE, Day.THU)) + " " + work.contains(null));
        EnumSet<Big> big = EnumSet.of(Big.G9, Big.A0, Big.F4);
        big.addAll(EnumSet.range(Big.F8, Big.G1));
        System.out.println(big + " " + EnumSet.complementOf(big).size() + " " + big.containsAll(EnumSet.of(Big.F9)));
        EnumSet<Bodied> bodied = EnumSet.allOf(Bodied.class);
        bodied.remove(Bodied.X);
        System.out.println(bodied + " " + new EnumMap<>(Map.of(Bodied.Y, 1)));
        try {
            map.put(null, 1);
        } catch (NullPointerException e) {
            System.out.println("null key");
        }
        try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Object o = ((Map) map).put(Big.A0, 1);
            System.out.println(o);
        } catch (ClassCastException e) {
            System.out.println("wrong key");
        }
    }
}
