package skink.kernel.selftest;

/** The numbers of a failure: what a test expected and what it saw. */
final class Numbers {
    private static boolean noted;
    private static long expected;
    private static long seen;

    private Numbers() {}

    static void forget() {
        noted = false;
    }

    /** Keeps both numbers for the report; returns {@code reason}. */
    static String differ(String reason, long expectedNumber, long seenNumber) {
        noted = true;
        expected = expectedNumber;
        seen = seenNumber;
        return reason;
    }

    static boolean areNoted() {
        return noted;
    }

    static long expected() {
        return expected;
    }

    static long seen() {
        return seen;
    }
}
