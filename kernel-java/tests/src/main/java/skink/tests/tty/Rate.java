package skink.tests.tty;

import skink.user.TimeStamp;

/** How fast bytes go, told beside the verdicts. */
final class Rate {
    private static final int MICROS_PER_MILLI = 1000;

    private final long start = TimeStamp.read();

    /** Tells how long these bytes have taken since this object was made. */
    void tell(String direction, int bytes) {
        long ticks = TimeStamp.read() - start;
        long micros = ticks * MICROS_PER_MILLI / TimeStamp.perMilli();
        System.out.println("# " + direction + ": " + bytes + " bytes in " + micros + " us, " + ticks / bytes
                + " time stamps for a byte");
    }
}
