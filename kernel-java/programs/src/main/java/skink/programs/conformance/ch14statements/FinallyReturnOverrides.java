package skink.programs.conformance.ch14statements;

/** 14.20.2: a return, break or continue in finally replaces whatever was under way. */
public final class FinallyReturnOverrides {
    private FinallyReturnOverrides() {}

    @SuppressWarnings("finally")
    static int returnOverReturn() {
        try {
            return 1;
        } finally {
            return 2;
        }
    }

    @SuppressWarnings("finally")
    static int returnOverThrow() {
        try {
            throw new IllegalStateException();
        } finally {
            return 3;
        }
    }

    @SuppressWarnings("finally")
    static int breakOverReturn() {
        int n = 0;
        while (true) {
            try {
                n++;
                return 100;
            } finally {
                if (n < 3) {
                    continue;
                }
                break;
            }
        }
        return n;
    }

    @SuppressWarnings("finally")
    static String throwOverThrow() {
        try {
            try {
                throw new RuntimeException("first");
            } finally {
                throw new RuntimeException("second");
            }
        } catch (RuntimeException e) {
            return e.getMessage() + e.getSuppressed().length;
        }
    }

    static int valueIsFixed() {
        int x = 1;
        try {
            return x++;
        } finally {
            x = 50;
        }
    }

    static StringBuilder referenceIsNot() {
        StringBuilder b = new StringBuilder("a");
        try {
            return b;
        } finally {
            b.append("b");
        }
    }

    static int nestedReturns() {
        int r = 0;
        try {
            try {
                r += 1;
                return r;
            } finally {
                r += 10;
            }
        } finally {
            r += 100;
            System.out.println("r " + r);
        }
    }

    @SuppressWarnings("finally")
    static int catchReturns() {
        try {
            return Integer.parseInt("x");
        } catch (NumberFormatException e) {
            return -1;
        } finally {
            System.out.println("finally after catch");
        }
    }

    public static void main(String[] args) {
        System.out.println(
                returnOverReturn() + " " + returnOverThrow() + " " + breakOverReturn() + " " + throwOverThrow());
        System.out.println(valueIsFixed() + " " + referenceIsNot() + " " + nestedReturns() + " " + catchReturns());
    }
}
