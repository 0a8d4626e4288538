package skink.programs.features;

/** Every way in which the first access through a null reference fails, and what the handler still knows. */
public final class NullAccesses {
    private int word;
    private long wide = 5;
    private double real = 0.5;
    private float small = 0.25f;
    private byte narrow = 1;
    private char letter = 'c';
    private NullAccesses next;
    private int[] words;

    private NullAccesses() {}

    private int virtual(int n) {
        return n + word;
    }

    private interface Sized {
        int size();
    }

    private record Small(int size) implements Sized {}

    private record Large(int size) implements Sized {}

    private static Object access(int way, NullAccesses a, int[] array, long[] longs, byte[] bytes, Object[] objects) {
        switch (way) {
            case 0:
                return a.word;
            case 1:
                return a.wide;
            case 2:
                return a.real * 2;
            case 3:
                return a.small + 1;
            case 4:
                return a.narrow == 3 ? "three" : "other";
            case 5:
                return a.letter < 'd' ? "early" : "late";
            case 6:
                a.word = 1;
                return "stored";
            case 7:
                a.word += 7;
                return "added";
            case 8:
                a.wide -= 3;
                return "subtracted";
            case 9:
                a.real = 1.5;
                return "stored";
            case 10:
                return array.length;
            case 11:
                return array[way];
            case 12:
                array[1] = way;
                return "stored";
            case 13:
                array[way - 13] ^= 5;
                return "changed";
            case 14:
                longs[0] = 1L << 40;
                return "stored";
            case 15:
                return bytes[2] == 9;
            case 16:
                return objects[0];
            case 17:
                objects[0] = "element";
                return "stored";
            case 18:
                return a.virtual(way);
            case 19:
                return a.next.word;
            case 20:
                return a.next.next.words.length;
            case 21:
                a.next = a;
                return "stored";
            case 22:
                return array[0] + a.word;
            case 23:
                return a.word + array[0];
            default:
                return objects.clone();
        }
    }

    /** The locals are alive in the handler, whatever held them when the access failed. */
    private static String attempt(int way, NullAccesses a, int[] array, long[] longs, byte[] bytes, Object[] objects) {
        int number = way * 31;
        long sum = way * 1_000_000_007L;
        double ratio = way / 8.0;
        String name = "way " + way;
        try {
            number++;
            Object got = access(way, a, array, longs, bytes, objects);
            sum += 4;
            return name + " got " + got;
        } catch (NullPointerException e) {
            StackTraceElement top = e.getStackTrace()[0];
            return name + " fails in " + top.getMethodName() + ":" + top.getLineNumber() + " " + number + " " + sum
                    + " " + ratio;
        }
    }

    /** The receiver is one of two, so the call reads its type. */
    private static int sizes(Sized[] all) {
        int sum = 0;
        for (int i = 0; i < all.length; i++) {
            String before = "element " + i;
            try {
                sum += all[i].size();
            } catch (NullPointerException e) {
                System.out.println(before + " has no size, sum " + sum);
            }
        }
        return sum;
    }

    /** A loop whose access fails in the middle, with values that change in registers. */
    private static String walk(NullAccesses head) {
        int count = 0;
        long total = 1;
        NullAccesses at = head;
        try {
            while (true) {
                total = total * 3 + at.word;
                at.word++;
                count++;
                at = at.next;
            }
        } catch (NullPointerException e) {
            return count + " links, total " + total + ", end " + at;
        } finally {
            head.word = 100 + count;
        }
    }

    private static int often(NullAccesses[] some, int turns) {
        int failures = 0;
        for (int i = 0; i < turns; i++) {
            Object kept = new int[] {i};
            try {
                some[i & 3].word += i;
            } catch (NullPointerException e) {
                failures += ((int[]) kept)[0] == i ? 1 : 1000;
            }
        }
        return failures;
    }

    public static void main(String[] args) {
        NullAccesses good = new NullAccesses();
        good.next = new NullAccesses();
        good.next.next = new NullAccesses();
        for (int way = 0; way <= 24; way++) {
            System.out.println(attempt(way, null, null, null, null, null));
            if (way != 24) {
                System.out.println(attempt(
                        way,
                        good,
                        new int[] {4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6},
                        new long[1],
                        new byte[3],
                        new Object[1]));
            }
        }
        System.out.println(sizes(new Sized[] {new Small(1), null, new Large(2), null, new Small(4)}));
        NullAccesses list = new NullAccesses();
        list.next = new NullAccesses();
        list.next.next = new NullAccesses();
        System.out.println(walk(list) + ", head " + list.word);
        System.out.println(often(new NullAccesses[] {good, null, list, null}, 2000) + " failures, " + good.word);
        list = args.length > 5 ? good : null;
        System.out.println(list.word);
    }
}
