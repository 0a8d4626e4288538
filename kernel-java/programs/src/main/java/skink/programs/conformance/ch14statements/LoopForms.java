package skink.programs.conformance.ch14statements;

import java.util.Iterator;
import java.util.List;

/** 14.12 to 14.14: every form of loop: empty parts, several variables, continue in do, iteration over arrays and iterables. */
public final class LoopForms {
    private LoopForms() {}

    private static int[] once(int[] a) {
        System.out.print("once ");
        return a;
    }

    static final class Countdown implements Iterable<Integer>, Iterator<Integer> {
        private int n;

        Countdown(int n) {
            this.n = n;
        }

        @Override
        public Iterator<Integer> iterator() {
            System.out.print("iterator ");
            return this;
        }

        @Override
        public boolean hasNext() {
            return n > 0;
        }

        @Override
        public Integer next() {
            return n--;
        }
    }

    public static void main(String[] args) {
        for (int i = 0, j = 10; i < j; i += 2, j--) {
            System.out.print(i + ":" + j + " ");
        }
        int k = 0;
        for (; ; ) {
            if (++k > 3) {
                break;
            }
        }
        for (; k < 6; k++) {}
        System.out.println(k);
        do {
            k--;
            if (k % 2 == 0) {
                continue;
            }
            System.out.print(k + " ");
        } while (k > 0);
        int w = 3;
        while (w-- > 0) {
            System.out.print("w" + w + " ");
        }
        System.out.println(w);
        int[] a = {1, 2, 3};
        for (int v : once(a)) {
            v *= 10;
            a[2] = 30;
            System.out.print(v + " ");
        }
        for (long v : new int[] {5}) {
            System.out.print(v + " ");
        }
        for (Integer v : new int[] {6}) {
            System.out.print(v + " ");
        }
        for (int v : List.of(7, 8)) {
            System.out.print(v + " ");
        }
        for (char[] row : new char[][] {{'a', 'b'}, {}}) {
            for (char c : row) {
                System.out.print(c);
            }
        }
        System.out.println();
        for (int v : new Countdown(3)) {
            if (v == 2) {
                continue;
            }
            System.out.print(v + " ");
        }
        for (Object o : (Iterable<?>) List.of()) {
            System.out.print("never" + o);
        }
        for (final String s : new String[] {"fin"}) {
            Runnable r = () -> System.out.print(s);
            r.run();
        }
        System.out.println();
        byte b = 120;
        int rounds = 0;
        for (; b > 0; b += 3) {
            rounds++;
        }
        System.out.println(rounds + " " + b);
        int x = Integer.MAX_VALUE - 2;
        rounds = 0;
        for (int i = x; i >= x; i++) {
            rounds++;
        }
        System.out.println(rounds);
        rounds = 0;
        for (long i = Integer.MAX_VALUE - 1L; i <= Integer.MAX_VALUE + 1L; i++) {
            rounds++;
        }
        for (double d = 0; d < 1; d += 0.1) {
            rounds += 10;
        }
        for (char c = 'x'; c <= 'z'; c++) {
            rounds += 1000;
        }
        System.out.println(rounds);
    }
}
