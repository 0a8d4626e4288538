package skink.programs.tools;

import java.util.ArrayList;
import java.util.List;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.Pm;
import skink.abi.protocol.UnknownProcess;
import skink.abi.protocol.Vm;
import skink.abi.user.WellKnown;
import skink.user.protocol.PmClient;
import skink.user.protocol.VmClient;

/**
 * A process in a list.
 *
 * @param millis that it has run
 * @param residentKib memory that it has, or 0 where VM does not know it
 */
record ProcessInfo(Pm.Entry entry, String name, long millis, long residentKib) {
    private static final long PAGE_KIB = 4;

    /** All processes, in the order of their numbers. What ends meanwhile may be missing, or what is behind it. */
    static List<ProcessInfo> all() {
        PmClient pm = new PmClient(WellKnown.PM);
        VmClient vm = new VmClient(WellKnown.VM);
        List<ProcessInfo> all = new ArrayList<>();
        try {
            for (int i = 0; ; i++) {
                Pm.Entry entry = pm.process(i);
                ProcessInfo info = of(entry, pm, vm);
                if (info != null) {
                    all.add(info);
                }
            }
        } catch (NotFound end) {
            return all;
        }
    }

    /** What is known of a process; null if it is gone. */
    private static ProcessInfo of(Pm.Entry entry, PmClient pm, VmClient vm) {
        try {
            return new ProcessInfo(
                    entry, pm.name(entry.pid()), pm.times(entry.pid()).own(), residentKib(entry, vm));
        } catch (UnknownProcess gone) {
            return null;
        }
    }

    private static long residentKib(Pm.Entry entry, VmClient vm) {
        try {
            Vm.Usage usage = vm.usage(entry.endpoint());
            return usage.resident() * PAGE_KIB;
        } catch (UnknownProcess unmanaged) {
            return 0;
        }
    }

    /** One letter for its state, as {@code ps} has it. */
    char stateLetter() {
        return switch (entry.state()) {
            case SERVER, ALIVE -> 'S';
            case STOPPED -> 'T';
            case ZOMBIE -> 'Z';
        };
    }

    /** Its name; servers have theirs in brackets, the dead a note. */
    String title() {
        return switch (entry.state()) {
            case SERVER -> "[" + name + "]";
            case ZOMBIE -> name + " <defunct>";
            default -> name;
        };
    }

    String user() {
        return entry.user() == 0 ? "root" : String.valueOf(entry.user());
    }
}
