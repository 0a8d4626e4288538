package skink.programs.conformance.ch14statements;

/** 14.20.2: local variables seen by finally blocks and handlers are those at the moment of the exception. */
public final class FinallyInLoopsWithState {
    private FinallyInLoopsWithState() {}

    private static int may(int n, int at) {
        if (n == at) {
            throw new IllegalStateException("at " + at);
        }
        return n;
    }

    private static String run(int failAt) {
        int a = 0;
        long b = 0;
        double c = 0;
        String s = "";
        Object o = null;
        try {
            a = 1;
            b = may(1, failAt) + 10L;
            c = b * 1.5;
            a = may(2, failAt);
            s = "x" + a;
            o = s;
            b += may(3, failAt);
            a++;
            s += may(4, failAt);
            c = -c;
        } catch (IllegalStateException e) {
            s += "!" + e.getMessage();
            a += 100;
        } finally {
            b *= 2;
        }
        return a + " " + b + " " + c + " " + s + " " + o;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 6; i++) {
            System.out.println(run(i));
        }
        int i = 0;
        int sum = 0;
        while (i < 10) {
            try {
                i++;
                sum += may(i, 5);
                sum += 1000 / (i - 7);
            } catch (ArithmeticException e) {
                sum += 100000;
            } catch (IllegalStateException e) {
                sum -= i;
            } finally {
                sum++;
            }
        }
        System.out.println(i + " " + sum);
    }
}
