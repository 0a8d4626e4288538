package skink.kernel.entry;

import skink.abi.boot.TrapFrame;
import skink.kernel.debug.StackWalk;
import skink.magic.Address;

/**
 * One exception that a self-test causes on purpose, on the boot processor: its Java stack is noted, and the test goes on.
 *
 * <p>Requires: armed right before; the trapping instruction is as long as told.
 */
public final class ExpectedTrap {
    private static final int DEPTH = 4;
    private static final int NONE = -1;

    private static final int[] CLASS_NAMES = new int[DEPTH];
    private static final int[] METHOD_NAMES = new int[DEPTH];
    private static final int[] FILE_NAMES = new int[DEPTH];
    private static final int[] LINES = new int[DEPTH];
    private static int armedVector = NONE;
    private static int skipBytes;
    private static int depth;

    private ExpectedTrap() {}

    /** Expects {@code vector}; afterwards execution goes on {@code bytes} behind the address that the trap reports. */
    public static void arm(int vector, int bytes) {
        armedVector = vector;
        skipBytes = bytes;
        depth = 0;
    }

    /** Whether the expected trap has come. */
    public static boolean hasCome() {
        return armedVector == NONE;
    }

    static boolean take(int vector, Address frame) {
        if (vector != armedVector) {
            return false;
        }
        armedVector = NONE;
        StackWalk.startAtTrap(frame);
        while (StackWalk.hasFrame() && depth < DEPTH) {
            CLASS_NAMES[depth] = StackWalk.className().toInt();
            METHOD_NAMES[depth] = StackWalk.methodName().toInt();
            FILE_NAMES[depth] = StackWalk.fileName().toInt();
            LINES[depth] = StackWalk.line();
            depth++;
            StackWalk.next();
        }
        frame.store(frame.loadInt(TrapFrame.EIP) + skipBytes, TrapFrame.EIP);
        return true;
    }

    /** How many frames were noted, innermost first. */
    public static int depth() {
        return depth;
    }

    public static Address className(int index) {
        return Address.of(CLASS_NAMES[index]);
    }

    public static Address methodName(int index) {
        return Address.of(METHOD_NAMES[index]);
    }

    public static Address fileName(int index) {
        return Address.of(FILE_NAMES[index]);
    }

    public static int line(int index) {
        return LINES[index];
    }
}
