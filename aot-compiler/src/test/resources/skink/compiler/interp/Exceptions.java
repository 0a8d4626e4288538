public class Exceptions {
    static class Mine extends RuntimeException {
        final int code;

        Mine(String m, int code, Throwable cause) {
            super(m, cause);
            this.code = code;
        }
    }

    static class Resource implements AutoCloseable {
        final String name;

        Resource(String name) {
            this.name = name;
            Out.line("open " + name);
        }

        @Override
        public void close() {
            Out.line("close " + name);
            if (name.equals("bad")) {
                throw new IllegalStateException("close");
            }
        }
    }

    static int finallyReturns(int x) {
        try {
            if (x == 1) {
                throw new Mine("one", x, null);
            }
            return x;
        } catch (Mine e) {
            return e.code * 10;
        } finally {
            Out.line("finally " + x);
            if (x == 2) {
                return -2;
            }
        }
    }

    static int depth;

    static void forever() {
        depth++;
        forever();
    }

    static void deep(int n) {
        if (n == 0) {
            throw new Mine("deep", 7, new ArithmeticException("cause"));
        }
        try {
            deep(n - 1);
        } finally {
            depth++;
        }
    }

    public static void run() {
        for (int i = 0; i < 4; i++) {
            Out.line("" + finallyReturns(i));
        }
        try {
            deep(20);
        } catch (Mine e) {
            Out.line(e.getMessage() + e.code + e.getCause().getMessage() + depth);
        }
        try (Resource a = new Resource("a"); Resource b = new Resource("bad")) {
            Out.line("body");
            throw new Mine("in body", 1, null);
        } catch (Mine e) {
            Out.line(e.getMessage() + e.getSuppressed().length + e.getSuppressed()[0].getMessage());
        }
        Object n = null;
        try {
            n.hashCode();
        } catch (NullPointerException e) {
            Out.line("npe call");
        }
        int[] array = null;
        for (int i = 0; i < 4; i++) {
            try {
                switch (i) {
                    case 0 -> array[0] = 1;
                    case 1 -> Out.line("" + array.length);
                    case 2 -> { synchronized (n) { Out.line("no"); } }
                    default -> throw null;
                }
            } catch (NullPointerException e) {
                Out.line("npe " + i);
            }
        }
        int zero = depth - depth;
        try {
            Out.line("" + 1 / zero);
        } catch (ArithmeticException e) {
            Out.line(e.getMessage());
        }
        try {
            Out.line("" + 1L % zero);
        } catch (ArithmeticException e) {
            Out.line(e.getMessage());
        }
        depth = 0;
        try {
            forever();
        } catch (StackOverflowError e) {
            Out.line("overflow " + (depth > 1000) + e.getMessage());
        }
        depth = 0;
        try {
            forever();
        } catch (Error e) {
            Out.line("again " + (depth > 1000));
        }
        try {
            "abc".substring(5);
        } catch (StringIndexOutOfBoundsException e) {
            Out.line(e.getMessage());
        }
        try {
            Integer.parseInt("x1");
        } catch (NumberFormatException e) {
            Out.line(e.toString());
        }
    }
}
