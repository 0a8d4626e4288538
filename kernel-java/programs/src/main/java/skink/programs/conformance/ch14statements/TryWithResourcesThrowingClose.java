package skink.programs.conformance.ch14statements;

import java.io.Closeable;
import java.io.IOException;

/** 14.20.3: checked exceptions of close, suppression across nested statements, same exception from both. */
public final class TryWithResourcesThrowingClose {
    private TryWithResourcesThrowingClose() {}

    private static Closeable closing(IOException e) {
        return () -> {
            throw e;
        };
    }

    public static void main(String[] args) {
        IOException one = new IOException("one");
        try (Closeable c = closing(one)) {
            System.out.println("body");
        } catch (IOException e) {
            System.out.println((e == one) + " " + e.getSuppressed().length);
        }
        try (Closeable c = closing(new IOException("inner"));
                Closeable d = closing(new IOException("outer"))) {
            throw new IllegalStateException("body");
        } catch (IllegalStateException | IOException e) {
            System.out.println(e + " " + e.getSuppressed()[0] + " " + e.getSuppressed()[1]);
        }
        try (Closeable c = closing(new IOException("first"));
                Closeable d = closing(new IOException("second"))) {
            System.out.println("quiet body");
        } catch (IOException e) {
            System.out.println(e.getMessage() + " " + e.getSuppressed()[0].getMessage());
        }
        try {
            try (Closeable c = closing(one)) {
                throw one;
            }
        } catch (IOException e) {
            System.out.println("cannot be");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + " " + (e.getCause() == one));
        }
    }
}
