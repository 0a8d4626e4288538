package skink.programs.conformance.ch11exceptions;

import java.util.ArrayList;
import java.util.List;

/** 11.1: exceptions as ordinary objects: made, kept, thrown later and twice, generic throws, hierarchies. */
public final class ExceptionsAsValues {
    private ExceptionsAsValues() {}

    static class AppException extends Exception {
        private static final long serialVersionUID = 1;
        final int code;

        AppException(int code) {
            super("code " + code);
            this.code = code;
        }

        AppException with(Throwable t) {
            initCause(t);
            return this;
        }
    }

    static final class SubException extends AppException {
        private static final long serialVersionUID = 1;

        SubException() {
            super(99);
        }

        @Override
        public String getMessage() {
            return "sub " + super.getMessage();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable t) throws E {
        throw (E) t;
    }

    private static int depth(Throwable t) {
        return t == null ? 0 : 1 + depth(t.getCause());
    }

    public static void main(String[] args) {
        List<Exception> kept = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try {
                throw i == 2 ? new SubException() : new AppException(i);
            } catch (SubException e) {
                kept.add(e);
            } catch (AppException e) {
                kept.add(e.with(new Error("cause " + e.code)));
            }
        }
        for (Exception e : kept) {
            try {
                throw e;
            } catch (AppException a) {
                System.out.println(a.getMessage() + " " + a.code + " " + depth(a) + " "
                        + a.getClass().getSimpleName());
            } catch (Exception other) {
                System.out.println("never");
            }
        }
        try {
            throw sneaky(new java.io.IOException("undeclared"));
        } catch (Exception e) {
            System.out.println(e);
        }
        try {
            ExceptionsAsValues.<RuntimeException>sneaky(new AppException(7));
        } catch (Throwable e) {
            System.out.println(e instanceof AppException a ? a.code : -1);
        }
        RuntimeException again = new RuntimeException("again");
        int catches = 0;
        for (int i = 0; i < 3; i++) {
            try {
                try {
                    throw again;
                } finally {
                    catches += 10;
                }
            } catch (RuntimeException e) {
                catches += e == again ? 1 : 100;
            }
        }
        System.out.println(catches);
    }
}
