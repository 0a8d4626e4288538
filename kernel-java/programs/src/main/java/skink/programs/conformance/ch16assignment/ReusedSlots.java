package skink.programs.conformance.ch16assignment;

/** 16: variables whose scopes do not overlap share a slot with different types; handlers see the right ones. */
public final class ReusedSlots {
    private ReusedSlots() {}

    private static String run(int n) {
        String result = "";
        {
            int a = n;
            long b = n * 10L;
            result += a + b;
        }
        {
            String a = "s" + n;
            int b = a.length();
            result += a + b;
        }
        {
            double a = n / 2.0;
            Object b = a;
            result += b;
        }
        for (int i = 0; i < 2; i++) {
            float f = i;
            result += f;
        }
        for (long i = 0; i < 2; i++) {
            Object o = i;
            result += o;
        }
        try {
            int[] array = new int[n];
            result += array[1];
        } catch (ArrayIndexOutOfBoundsException e) {
            long wide = e.getMessage().length();
            result += "!" + wide;
        } finally {
            char c = (char) ('a' + n);
            result += c;
        }
        if (n > 0) {
            Object keep = new int[] {n};
            result += ((int[]) keep)[0];
        } else {
            boolean keep = n == 0;
            result += keep;
        }
        return result;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            System.out.println(run(i));
        }
    }
}
