package skink.programs.conformance.ch11exceptions;

import java.io.FileNotFoundException;
import java.io.IOException;

/** 11.2.2, 14.20: precise rethrow, multi-catch, catch order, nested handlers. */
public final class RethrowPrecise {
    private RethrowPrecise() {}

    private static void work(int n) throws IOException {
        switch (n) {
            case 0 -> throw new FileNotFoundException("0");
            case 1 -> throw new IOException("1");
            case 2 -> throw new IllegalStateException("2");
            case 3 -> throw new IndexOutOfBoundsException(3);
            case 4 -> throw new StackOverflowError("4");
            default -> System.out.println("nothing thrown");
        }
    }

    private static void rethrow(int n) throws IOException {
        try {
            work(n);
        } catch (Exception e) {
            System.out.print("(" + e.getMessage() + ") ");
            throw e;
        }
    }

    private static String multi(int n) {
        try {
            rethrow(n);
            return "none";
        } catch (FileNotFoundException e) {
            return "file";
        } catch (IOException | IllegalStateException e) {
            return "multi " + e.getClass().getSimpleName();
        } catch (RuntimeException e) {
            return "runtime " + e.getMessage();
        } catch (Throwable e) {
            return "throwable " + e;
        }
    }

    private static String nested(int n) {
        StringBuilder log = new StringBuilder();
        try {
            try {
                try {
                    work(n);
                } catch (IllegalStateException e) {
                    log.append("inner ");
                    throw new IOException("converted", e);
                } finally {
                    log.append("f1 ");
                }
            } catch (FileNotFoundException e) {
                log.append("file ");
            } finally {
                log.append("f2 ");
            }
        } catch (IOException e) {
            log.append("io ").append(e.getCause() != null).append(' ');
        } catch (RuntimeException | Error e) {
            log.append("other ");
        }
        return log.toString();
    }

    public static void main(String[] args) {
        for (int i = 0; i < 6; i++) {
            System.out.println(multi(i));
            System.out.println(nested(i));
        }
    }
}
