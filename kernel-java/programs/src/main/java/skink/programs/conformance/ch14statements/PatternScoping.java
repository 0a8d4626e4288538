package skink.programs.conformance.ch14statements;

import java.util.List;

/** 6.3.1, 14.30: the scope of pattern variables in every connective and statement. */
public final class PatternScoping {
    private PatternScoping() {}

    private static final String s = "field";

    private static String test(Object o) {
        String r = "";
        if (o instanceof String s && s.length() > 2) {
            r += "long " + s + ";";
        } else {
            r += "else " + s + ";";
        }
        if (!(o instanceof Integer i)) {
            r += "no int;";
        } else {
            r += (i + 1) + ";";
        }
        r += o instanceof String s ? s.length() : s.length();
        r += !(o instanceof String s) || s.isEmpty();
        while (!(o instanceof Long l)) {
            o = o instanceof Integer n ? (Object) n.longValue() : (Object) 99L;
        }
        r += " L" + l;
        for (Object p = l; p instanceof Long q && q > 0; p = q - 40) {
            r += " " + q;
        }
        return r;
    }

    private static boolean returned(Object o) {
        if (!(o instanceof CharSequence c)) {
            return false;
        }
        return c.length() == 3 && c instanceof String t && t.charAt(0) == 'a';
    }

    record Box(Object o) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Box b && (o == null ? b.o == null : o.equals(b.o));
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    public static void main(String[] args) {
        for (Object o : new Object[] {"abc", "", 5, 60L, 'c', null}) {
            System.out.println(test(o));
        }
        System.out.println(returned("abc") + " " + returned(new StringBuilder("abc")) + " " + returned(1));
        System.out.println(new Box("x").equals(new Box("x")) + " " + new Box(null).equals(new Box(1)));
        List<?> list = List.of("a", 2);
        int total = 0;
        for (Object o : list) {
            total += o instanceof Integer i ? i : o instanceof String t ? t.length() : 0;
        }
        System.out.println(total);
        Object o = "swap";
        boolean both = o instanceof String a && o instanceof String b && a == b;
        System.out.println(both);
        if (o instanceof String text) {
            text = "reassigned";
            System.out.println(text + o);
        }
    }
}
