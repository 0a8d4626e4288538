package skink.servers.pm;

import java.util.ArrayList;
import java.util.List;

/** What is to happen later, by the one alarm that the kernel gives a process. */
final class Timers {
    /** Something that will happen, unless it is cancelled. */
    static final class Timer {
        private final long dueMillis;
        private final Runnable action;

        private Timer(long dueMillis, Runnable action) {
            this.dueMillis = dueMillis;
            this.action = action;
        }
    }

    private static final long LONGEST_ALARM_MILLIS = 1_000_000;

    private final ProcessCalls kernel;
    /** By when they are due. */
    private final List<Timer> timers = new ArrayList<>();

    Timers(ProcessCalls kernel) {
        this.kernel = kernel;
    }

    Timer in(long millis, Runnable action) {
        Timer timer = new Timer(kernel.nowMillis() + millis, action);
        int index = timers.size();
        while (index > 0 && timers.get(index - 1).dueMillis > timer.dueMillis) {
            index--;
        }
        timers.add(index, timer);
        if (index == 0) {
            setAlarm();
        }
        return timer;
    }

    void cancel(Timer timer) {
        timers.remove(timer);
    }

    /** The alarm has come. */
    void alarm() {
        long now = kernel.nowMillis();
        while (!timers.isEmpty() && timers.get(0).dueMillis <= now) {
            timers.remove(0).action.run();
        }
        setAlarm();
    }

    private void setAlarm() {
        if (!timers.isEmpty()) {
            long millis = timers.get(0).dueMillis - kernel.nowMillis();
            kernel.setAlarm((int) Math.max(1, Math.min(millis, LONGEST_ALARM_MILLIS)));
        }
    }
}
