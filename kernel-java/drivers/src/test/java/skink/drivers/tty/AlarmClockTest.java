package skink.drivers.tty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Alarms that are told late. */
class AlarmClockTest {
    private long now = 1000;
    private int set;

    private final AlarmClock clock = new AlarmClock(new AlarmClock.Time() {
        @Override
        public long nowMillis() {
            return now;
        }

        @Override
        public void setAlarm(int millis) {
            set = millis;
        }
    });

    @Test
    void anAlarmIsDueWhenItsTimeHasCome() {
        clock.set(5);
        assertEquals(5, set);
        now += 5;
        assertTrue(clock.isDue());
    }

    @Test
    void anEarlierAlarmThatIsToldLateIsNotTheLaterOne() {
        clock.set(1);
        now += 2;
        clock.set(500);
        assertFalse(clock.isDue(), "that was the first");
        assertEquals(500, set);
        now += 499;
        assertFalse(clock.isDue());
        assertEquals(1, set);
        now += 1;
        assertTrue(clock.isDue());
    }
}
