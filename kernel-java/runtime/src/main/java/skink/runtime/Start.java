package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.Cpu;
import skink.magic.EntryPoint;

/**
 * Where a {@code linux-i386} program begins and ends.
 *
 * <p>The routine {@code _start} calls {@link #start} with the address of the words that Linux left on the stack: argc, the
 * arguments, 0, the environment, 0. Then: stack limit, heap, signal handlers, {@code main}, and the exit status, which is
 * 1 after an uncaught exception.
 */
@Compact
public final class Start {
    private static final int GET_STACK_LIMIT = 191;
    private static final int RLIMIT_STACK = 3;
    private static final int DEFAULT_STACK_BYTES = 8 << 20;
    private static final int MAX_STACK_BYTES = 64 << 20;
    /** What Linux itself may have used above the first words, and may need below. */
    private static final int STACK_SLACK_BYTES = 256 << 10;

    private static final int STATUS_NO_MEMORY = 1;
    private static final int STATUS_UNCAUGHT = 1;

    private static final LinuxMemory MEMORY = new LinuxMemory();
    private static final ProcessRoots ROOTS = new ProcessRoots();
    private static final int[] LIMITS = new int[2];

    private Start() {}

    /** Never returns. */
    @EntryPoint("skink_start")
    static void start(Address initialStack) {
        StackGuard.start(Cpu.stackPointer().minus(stackBytes()));
        int argumentCount = initialStack.loadInt();
        Address environment = initialStack.plus(4 * (argumentCount + 2));
        Environment.table = environment;
        Collector.always = isSet(environment, "SKINK_GC=stress");
        Collector.log = isSet(environment, "SKINK_GC=log");
        if (!Collector.start(MEMORY, ROOTS)) {
            RawPrint.text("skink: no memory for the heap\n");
            HostIo.exit(STATUS_NO_MEMORY);
        }
        LinuxSignals.start(MEMORY);
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

    private static int stackBytes() {
        Address limits = Address.ofObject(LIMITS).plus(ObjectModel.ARRAY_ELEMENTS);
        int result = Stubs.systemCall(GET_STACK_LIMIT, RLIMIT_STACK, limits.toInt(), 0, 0, 0, 0);
        int bytes = result < 0 ? DEFAULT_STACK_BYTES : LIMITS[0];
        if (bytes < 0 || bytes > MAX_STACK_BYTES) {
            bytes = MAX_STACK_BYTES;
        }
        return bytes - STACK_SLACK_BYTES;
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
