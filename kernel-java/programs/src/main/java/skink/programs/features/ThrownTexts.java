package skink.programs.features;

/** Texts of exceptions made of every kind of part, in order, null among them, and builders that only look alike. */
public final class ThrownTexts {
    private static int calls;

    private ThrownTexts() {}

    private static final class Mute {
        @Override
        public String toString() {
            return null;
        }
    }

    private static String call(String name) {
        calls++;
        return calls + ":" + name;
    }

    private static void raise(int n, String text, Object object, long[] values) {
        switch (n) {
            case 0:
                throw new IllegalStateException(
                        "a" + n + text + object + values[1] + 'c' + true + 1.5f + 2.25 + "\u20ac");
            case 1:
                throw new IllegalStateException(text + object);
            case 2:
                throw new IllegalArgumentException(call("x") + call("y") + (n + 1) + (text + call("z")), null);
            case 3:
                throw new RuntimeException(
                        "inner " + new StringBuilder("built").append(n).append(text), new Error("e" + n));
            case 4:
                throw new RuntimeException("chosen " + (n > 3 ? "yes " + n : "no") + object);
            case 5:
                StringBuilder builder = new StringBuilder();
                builder.append("kept ").append(n);
                throw new RuntimeException(builder.append('!').toString());
            case 6:
                throw new RuntimeException(
                        new StringBuilder().append(text).append(values.length).toString());
            case 7:
                throw new RuntimeException("index " + values[values.length]);
            default:
                throw new RuntimeException("other " + (byte) n + (short) n + (char) ('a' + n) + values[0] * 2 + object);
        }
    }

    /** Runs the program. */
    public static void main(String[] args) {
        Object[] objects = {"object", null, new Mute(), 7};
        String[] texts = {"text", null, "", "\u00fc\u4e2d"};
        for (int n = 0; n < 9; n++) {
            for (int i = 0; i < objects.length; i++) {
                try {
                    raise(n, texts[i], objects[i], new long[] {5, Long.MIN_VALUE});
                } catch (RuntimeException e) {
                    System.out.println(n + " " + e.getMessage() + " " + e.getCause());
                }
            }
        }
        System.out.println(calls);
    }
}
