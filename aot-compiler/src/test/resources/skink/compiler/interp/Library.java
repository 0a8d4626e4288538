import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

public class Library {
    static class Point implements Comparable<Point> {
        final int x;
        final int y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        public int hashCode() {
            return x * 31 + y;
        }

        public boolean equals(Object o) {
            return o instanceof Point p && p.x == x && p.y == y;
        }

        public int compareTo(Point o) {
            return x != o.x ? Integer.compare(x, o.x) : Integer.compare(y, o.y);
        }

        public String toString() {
            return "(" + x + "," + y + ")";
        }
    }

    public static void run() {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            list.add(i * 37 % 50);
        }
        java.util.Collections.sort(list);
        Out.line(list.toString());
        Map<String, Integer> counts = new HashMap<>();
        for (String w : "the quick brown fox jumps over the lazy dog the end".split(" ")) {
            Integer old = counts.get(w);
            counts.put(w, old == null ? 1 : old + 1);
        }
        Out.line(counts.toString());
        Map<Point, String> tree = new TreeMap<>();
        HashSet<Point> set = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            Point p = new Point(i % 7, i % 3);
            tree.put(p, "p" + i);
            set.add(p);
        }
        Out.line(tree + " " + set.size());
        PriorityQueue<Point> queue = new PriorityQueue<>(set);
        StringBuilder s = new StringBuilder();
        while (!queue.isEmpty()) {
            s.append(queue.poll());
        }
        Out.line(s.reverse().toString());
        LinkedHashMap<Long, Character> linked = new LinkedHashMap<>();
        for (char c : "hällo wörld €uro 😀".toCharArray()) {
            linked.put((long) c, c);
        }
        Iterator<Map.Entry<Long, Character>> it = linked.entrySet().iterator();
        it.next();
        it.remove();
        Out.line(linked.toString());
        String text = "hällo wörld €uro 😀";
        Out.line(text.length() + text.concat("!") + text.indexOf('€') + text.hashCode() + text.substring(3, 9) + text.replace('l', 'L'));
        Out.line(("a" + "b" == "ab") + " " + (new String("ab") == "ab") + " " + (new String("ab").intern() == "ab") + "ab".equals(new String("ab")));
        Out.line(Integer.valueOf(127) == Integer.valueOf(127) ? "cached" : "not");
        Out.line(Long.toHexString(-1L) + Integer.toBinaryString(10) + Integer.parseInt("-12") + Long.parseLong("99999999999") + Double.parseDouble("1.5e3"));
        Out.line(Integer.compareUnsigned(-1, 1) + " " + Integer.toUnsignedString(-1) + Long.divideUnsigned(-1, 10) + Math.floorMod(-7, 3));
        Object o = new int[] {1};
        Out.line(o.equals(o) + "" + (o.hashCode() == o.hashCode()) + (System.identityHashCode(null)));
        long[] sorted = {5, 3, 9, -1, 1L << 60};
        java.util.Arrays.sort(sorted);
        Out.line(java.util.Arrays.toString(sorted) + java.util.Arrays.binarySearch(sorted, 9));
    }
}
