package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.Cpu;
import skink.magic.NoInline;
import skink.magic.Uninterruptible;

/**
 * Stack traces: a throwable keeps return addresses; names and lines are looked up when somebody asks.
 *
 * <p>Hidden, as on HotSpot, are the frames that made the throwable (its constructors), those of the run-time system, and
 * the classes made for lambda expressions.
 */
public final class StackTraces {
    private static final int MAX_FRAMES = 1024;
    private static final StackTraceElement[] NONE = {};

    private StackTraces() {}

    /** The return addresses of the active calls, innermost first, at most {@link #MAX_FRAMES}. */
    @NoInline
    public static int[] capture() {
        Address pc = Stubs.returnPc();
        Address stackPointer = Cpu.stackPointer();
        int[] pcs = new int[walk(null, pc, stackPointer)];
        walk(pcs, pc, stackPointer);
        return pcs;
    }

    /** Counts the frames and, unless {@code pcs} is null, notes where each is. */
    @Uninterruptible("reads the stack")
    private static int walk(int[] pcs, Address firstPc, Address firstStackPointer) {
        Address pc = firstPc;
        Address stackPointer = firstStackPointer;
        Address function = FrameTables.function(pc);
        int count = 0;
        while (!function.isZero() && count < MAX_FRAMES) {
            if (pcs != null) {
                pcs[count] = pc.toInt();
            }
            count++;
            int frameBytes = FrameTables.frameSize(function, pc);
            pc = stackPointer.loadAddress(frameBytes);
            stackPointer = stackPointer.plus(frameBytes + 4);
            function = FrameTables.function(pc);
        }
        return count;
    }

    /** What {@link #capture} noted for a throwable of class {@code thrown}, in words; nothing for null. */
    @NoInline
    @Compact
    public static StackTraceElement[] decode(int[] pcs, Class<?> thrown) {
        if (pcs == null) {
            return NONE;
        }
        StackTraceElement[] elements = new StackTraceElement[pcs.length];
        int count = 0;
        boolean making = true;
        for (int bits : pcs) {
            Address pc = Address.of(bits);
            Address function = FrameTables.function(pc);
            if (FrameTables.isRoutine(function)) {
                continue;
            }
            Address innermost = FrameTables.trace(function, pc);
            for (Address trace = innermost; !trace.isZero(); trace = FrameTables.outer(trace)) {
                String type = CString.decode(FrameTables.className(trace));
                String method = CString.decode(FrameTables.methodName(trace));
                making = making && isMaking(type, method, thrown);
                if (!making && !isHidden(type)) {
                    elements = withRoom(elements, count);
                    elements[count++] = element(type, method, trace);
                }
            }
        }
        return copy(elements, count);
    }

    @Compact
    private static StackTraceElement element(String type, String method, Address trace) {
        Address file = FrameTables.fileName(trace);
        String module = isInJavaBase(type) ? "java.base" : null;
        String fileName = file.isZero() ? null : CString.decode(file);
        int line = FrameTables.lineNumber(trace);
        if (fileName != null && fileName.endsWith("Substitution.java")) {
            return new StackTraceElement(null, module, null, type, method, null, -2);
        }
        return new StackTraceElement(null, module, null, type, method, fileName, line == 0 ? -1 : line);
    }

    @Compact
    private static boolean isMaking(String type, String method, Class<?> thrown) {
        if (isHidden(type) || method.equals("fillInStackTrace")) {
            return true;
        }
        if (method.equals("<init>")) {
            for (Class<?> c = thrown; c != null; c = c.getSuperclass()) {
                if (c.getName().equals(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    @NoInline
    @Compact
    private static boolean isHidden(String type) {
        return type.startsWith("skink.runtime.") || isLambda(type);
    }

    private static boolean isLambda(String type) {
        for (int i = 0; i < type.length(); i++) {
            if (type.startsWith("$$Lambda", i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class of this name comes from the JDK's base module. */
    static boolean isInJavaBase(String name) {
        return name.startsWith("java.") || name.startsWith("jdk.internal.") || name.startsWith("sun.");
    }

    private static StackTraceElement[] withRoom(StackTraceElement[] elements, int count) {
        if (count < elements.length) {
            return elements;
        }
        StackTraceElement[] larger = new StackTraceElement[2 * elements.length + 1];
        System.arraycopy(elements, 0, larger, 0, count);
        return larger;
    }

    private static StackTraceElement[] copy(StackTraceElement[] elements, int count) {
        int length = Math.min(count, MAX_FRAMES);
        StackTraceElement[] exact = new StackTraceElement[length];
        System.arraycopy(elements, 0, exact, 0, length);
        return exact;
    }
}
