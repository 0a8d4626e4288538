package skink.drivers.tty;

/**
 * The process's alarm. One that was set before may be told after another has been set: so it is due when its time has come, and
 * not when an alarm is told.
 */
final class AlarmClock {
    private final Time time;
    private long due;

    /** What the kernel knows of time. */
    interface Time {
        long nowMillis();

        /** An alarm in so many milliseconds, in place of the one before. */
        void setAlarm(int millis);
    }

    AlarmClock(Time time) {
        this.time = time;
    }

    /** An alarm in so many milliseconds, at least 1, in place of the one before. */
    void set(int millis) {
        due = time.nowMillis() + millis;
        time.setAlarm(millis);
    }

    /** An alarm has been told: whether it is the one that was set last. If not, that one will still be told. */
    boolean isDue() {
        long left = due - time.nowMillis();
        if (left > 0) {
            time.setAlarm((int) left);
        }
        return left <= 0;
    }
}
