package skink.programs.features;

/** The exceptions that operations throw by themselves. */
public final class ImplicitExceptions {
    private ImplicitExceptions() {}

    private static int zero = 0;
    private static long longZero = 0;
    private static int[] noArray;
    private static String noText;
    private static Object text = "text";

    private static void attempt(int n) {
        try {
            switch (n) {
                case 0 -> System.out.println(5 / zero);
                case 1 -> System.out.println(5L % longZero);
                case 2 -> System.out.println(noArray[0]);
                case 3 -> System.out.println(noArray.length);
                case 4 -> System.out.println(noText.length());
                case 5 -> System.out.println((Integer) text);
                case 6 -> System.out.println(new int[zero - 1].length);
                case 7 -> System.out.println(new int[1][zero][zero - 3].length);
                case 8 -> noArray[0] = 1;
                case 9 -> throw null;
                case 10 -> System.out.println(5.0 / zero);
                default -> synchronizedOn(null);
            }
        } catch (NullPointerException e) {
            System.out.println(n + " null pointer");
        } catch (ClassCastException e) {
            System.out.println(n + " class cast");
        } catch (RuntimeException e) {
            System.out.println(n + " " + e);
        }
    }

    private static void synchronizedOn(Object lock) {
        synchronized (lock) {
            System.out.println("locked");
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 12; i++) {
            attempt(i);
        }
    }
}
