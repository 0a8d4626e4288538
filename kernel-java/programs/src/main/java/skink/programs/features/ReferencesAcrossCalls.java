package skink.programs.features;

/** References in locals, arguments, temporaries and stack slots while others allocate. */
public final class ReferencesAcrossCalls {
    private ReferencesAcrossCalls() {}

    private static String join(String a, String b, String c, String d, String e, int n, long l, Object o) {
        String left = a + b;
        String right = d + e;
        return left + c + right + n + l + o;
    }

    private static Object[] swap(Object[] pair) {
        return new Object[] {pair[1], pair[0]};
    }

    public static void main(String[] args) {
        String[] parts = new String[6];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = "p" + i;
        }
        for (int i = 0; i < 5; i++) {
            System.out.println(join(
                    parts[i],
                    "x" + i,
                    parts[i + 1],
                    new StringBuilder("y").append(i).toString(),
                    parts[0],
                    i,
                    i * 10L,
                    parts[i] + i));
        }
        Object[] pair = {"first", "second"};
        for (int i = 0; i < 101; i++) {
            pair = swap(pair);
        }
        System.out.println(pair[0] + " " + pair[1]);
        int[][] table = new int[20][];
        for (int i = 0; i < table.length; i++) {
            table[i] = new int[] {i, new int[] {i * i}[0], ("" + i).length()};
        }
        System.out.println(table[19][1] + table[12][2]);
    }
}
