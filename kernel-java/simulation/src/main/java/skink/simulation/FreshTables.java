package skink.simulation;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Arrays;
import skink.abi.ipc.Endpoint;
import skink.kernel.bootinfo.MemoryMap;
import skink.kernel.clock.Clock;
import skink.kernel.clock.LocalTimer;
import skink.kernel.clock.WallClock;
import skink.kernel.console.Log;
import skink.kernel.ipc.FastPath;
import skink.kernel.irq.Hooks;
import skink.kernel.irq.Lines;
import skink.kernel.life.Alarms;
import skink.kernel.life.Pager;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Procs;
import skink.kernel.sched.CpuState;
import skink.kernel.sched.Race;

/**
 * Makes the kernel's tables as they are at boot: each object of them is a new one, so that nothing of a run can reach the
 * next, not even what a fault has left behind.
 *
 * <p>In the kernel itself the tables are made once, by class initialisers that run at build time; so this needs reflection.
 */
final class FreshTables {
    /** Time stamps in a millisecond, and cycles of the local timers. */
    static final long TSC_PER_MILLI = 1_000_000;

    private static final long APIC_TIMER_PER_MILLI = 15_625;

    private FreshTables() {}

    /** Forgets everything. */
    static void make() {
        try {
            renew(Procs.class);
            field(Procs.class, "end").setInt(null, 0);
            renew(Privileges.class);
            renew(CpuState.class);
            field(Race.class, "isOn").setBoolean(null, false);
            field(FastPath.class, "isOpen").setBoolean(null, true);
            field(Pager.class, "endpoint").setInt(null, Endpoint.NONE);
            field(Log.class, "end").setLong(null, 0);
            renew(Lines.class);
            renew(Hooks.class);
            Arrays.fill((Object[]) field(Hooks.class, "OWNED").get(null), null);
            field(Alarms.class, "next").setLong(null, Privilege.NO_ALARM);
            Arrays.fill((long[]) field(LocalTimer.class, "SCHEDULED").get(null), Long.MAX_VALUE);
            field(WallClock.class, "bootMillis").setLong(null, 0);
            field(Clock.class, "tscPerMilli").setLong(null, TSC_PER_MILLI);
            field(Clock.class, "apicTimerPerMilli").setLong(null, APIC_TIMER_PER_MILLI);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the kernel's tables have other names now", e);
        }
        LocalTimer.choose(true);
        MemoryMap.clear();
    }

    private static void renew(Class<?> owner) throws ReflectiveOperationException {
        Object table = field(owner, "TABLE").get(null);
        Class<?> element = table.getClass().getComponentType();
        Constructor<?> maker = element.getDeclaredConstructors()[0];
        maker.setAccessible(true);
        for (int i = 0; i < Array.getLength(table); i++) {
            Array.set(table, i, maker.getParameterCount() == 0 ? maker.newInstance() : maker.newInstance(i));
        }
    }

    private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
