package skink.programs.conformance.ch11exceptions;

/** 11.3: an uncaught NegativeArraySizeException. */
public final class UncaughtArraySize {
    private UncaughtArraySize() {}

    public static void main(String[] args) {
        int n = args.length - 3;
        System.out.println("making " + n);
        long[][] a = new long[2][n];
        System.out.println(a.length);
    }
}
