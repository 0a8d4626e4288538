package skink.programs.conformance.ch08classes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** 4.3.2: equals, hashCode and toString, inherited and overridden, in collections and concatenation; clone. */
public final class MethodsOfObject implements Cloneable {
    private int[] data = {1, 2};
    private String name = "original";

    private MethodsOfObject() {}

    static class Key {
        final int n;

        Key(int n) {
            this.n = n;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Key && ((Key) o).n == n;
        }

        @Override
        public int hashCode() {
            return n % 3;
        }
    }

    static class Plain {}

    static class NotCloneable {
        Object copy() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    public static void main(String[] args) throws CloneNotSupportedException {
        Object a = new Plain();
        Object b = new Plain();
        System.out.println(a.equals(a) + " " + a.equals(b) + " " + (a.hashCode() == a.hashCode()) + " "
                + a.toString().equals(a.toString()) + " "
                + a.toString().equals(a.getClass().getName() + "@" + Integer.toHexString(a.hashCode())));
        Map<Key, String> map = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            map.put(new Key(i % 5), "v" + i);
        }
        System.out.println(map.size() + map.get(new Key(4)) + map.get(new Key(5)));
        Set<Object> set = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            set.add(new Plain());
        }
        set.add(a);
        set.add(a);
        System.out.println(set.size() + " " + set.contains(a) + " " + set.contains(b));
        MethodsOfObject m = new MethodsOfObject();
        MethodsOfObject copy = (MethodsOfObject) m.clone();
        copy.name = "copy";
        copy.data[0] = 99;
        System.out.println(m.name + m.data[0] + copy.name + (copy.getClass() == m.getClass()) + (m.data == copy.data));
        try {
            new NotCloneable().copy();
        } catch (CloneNotSupportedException e) {
            System.out.println(e.getMessage().endsWith("NotCloneable"));
        }
    }
}
