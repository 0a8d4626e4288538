package demo;

import skink.magic.Address;

/** Each method shows one thing to the builder. */
class Sample {
    static int runs;
    int field;
    Sample next;

    static {
        runs = (int) Math.sqrt(4);
    }

    static int sum(int[] values) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }

    int length() {
        int count = 0;
        for (Sample s = this; s != null; s = s.next) {
            count += s.field > 0 ? 1 : 0;
        }
        return count;
    }

    static int caught(Sample s) {
        int state = 1;
        try {
            state = s.field;
            state = s.next.field / state;
        } catch (NullPointerException e) {
            return -state;
        } catch (ArithmeticException e) {
            state += 10;
        } finally {
            runs++;
        }
        return state;
    }

    static Object[][] grid(int n) {
        Object[][] grid = new Object[n][3];
        grid[0][1] = "text";
        grid[1] = new String[2];
        return grid;
    }

    static Address sumOf(Address[] list, int n) {
        Address total = Address.zero();
        for (int i = 0; i < n; i++) {
            total = total.plus(list[i].loadInt(8)).plus(i);
        }
        total.store((byte) 3, n);
        return total.below(Address.of(5)) ? Address.ofSymbol("end") : total;
    }

    static long mixed(long a, int b, float f, double d, boolean flag) {
        long result = flag ? a << b : a >>> 3;
        result += (long) f + (int) d;
        switch (b) {
            case 1, 2:
                result++;
                break;
            case 3:
                result ^= a % 7;
                break;
            case 1000:
                throw new IllegalArgumentException("1000");
            default:
                result -= a > b ? 1 : 0;
        }
        return result;
    }

    synchronized Sample locked(Object lock) {
        synchronized (lock) {
            return next == null ? this : next.locked(lock);
        }
    }

    static int nested(int[] a, String[] names) {
        int i = 0;
        while (true) {
            try {
                try {
                    a[i]++;
                    names[i] = names[i].trim();
                } finally {
                    i++;
                }
            } catch (ArrayIndexOutOfBoundsException e) {
                return i;
            }
        }
    }
}
