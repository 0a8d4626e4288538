package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;

/**
 * Where a program begins and ends, whatever its host.
 *
 * <p>A host's own start class is entered by the routine {@code _start} with the address of the words that the host left on
 * the stack: argc, the arguments, 0, the environment, 0. It calls {@link #run}: stack limit, heap, faults, {@code main}, and
 * the exit status, which is 1 after an uncaught exception.
 */
@Compact
public final class Start {
    private static final int STATUS_NO_MEMORY = 1;
    private static final int STATUS_UNCAUGHT = 1;

    private static final ProcessRoots ROOTS = new ProcessRoots();

    private Start() {}

    /** Never returns. */
    static void run(Address initialStack, Host host, MemorySource memory) {
        HostIo.start(host);
        StackGuard.start(initialStack, host.stackEnd());
        int argumentCount = initialStack.loadInt();
        Address environment = initialStack.plus(4 * (argumentCount + 2));
        Environment.table = environment;
        Collector.always = isSet(environment, "SKINK_GC=stress");
        Collector.log = isSet(environment, "SKINK_GC=log");
        if (!Collector.start(memory, ROOTS)) {
            RawPrint.text("skink: no memory for the heap\n");
            HostIo.exit(STATUS_NO_MEMORY);
        }
        host.catchFaults(memory);
        HostIo.exit(runMain(arguments(initialStack, argumentCount)));
    }

    /** Runs the program's {@code main} and flushes its output; the exit status. */
    public static int runMain(String[] arguments) {
        int status = 0;
        try {
            Stubs.main(arguments);
        } catch (Throwable uncaught) {
            status = STATUS_UNCAUGHT;
            if (Ending.isArranged()) {
                Ending.reportUncaught(uncaught);
            } else {
                report(uncaught);
            }
        }
        Ending.afterMain();
        Ending.beforeExit();
        System.out.flush();
        System.err.flush();
        return status;
    }

    private static void report(Throwable uncaught) {
        System.out.flush();
        System.err.print("Exception in thread \"main\" ");
        uncaught.printStackTrace();
    }

    /** Whether one of the zero-terminated environment strings equals {@code setting}. */
    private static boolean isSet(Address environment, String setting) {
        for (Address entry = environment; !entry.loadAddress().isZero(); entry = entry.plus(4)) {
            if (matches(entry.loadAddress(), setting)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Address text, String setting) {
        for (int i = 0; i < setting.length(); i++) {
            if (text.loadByte(i) != setting.charAt(i)) {
                return false;
            }
        }
        return text.loadByte(setting.length()) == 0;
    }

    private static String[] arguments(Address initialStack, int count) {
        String[] arguments = new String[count > 0 ? count - 1 : 0];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = CString.decode(initialStack.loadAddress(8 + (i << 2)));
        }
        return arguments;
    }
}
