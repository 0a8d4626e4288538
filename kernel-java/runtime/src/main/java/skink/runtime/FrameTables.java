package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * Reading the frame tables that the linker places: from a code address to its function, line and live references.
 *
 * <p>Stateless and free of allocation, so that kernel, collector and unwinder share it. The layout is described with the
 * compiler's {@code frame} room. {@code pc} is always a return address, or the address of a fault plus one: what is looked
 * up is the instruction that ends there.
 */
@Uninterruptible("read while objects are being moved")
public final class FrameTables {
    private static final int FUNCTION_BYTES = 28;
    private static final int FUNCTION_START = 0;
    private static final int FUNCTION_END = 4;
    private static final int FUNCTION_FRAME_SIZE = 8;
    private static final int FUNCTION_PROLOGUE_END = 12;
    private static final int FUNCTION_LINES = 16;
    private static final int FUNCTION_LINE_COUNT = 20;
    private static final int TRACE_BYTES = 8;
    private static final int TRACE_INDEX = 0xFF_FFFF;
    private static final int CALL_SITE_BYTES = 8;
    private static final int METHOD_BYTES = 12;
    private static final int FAULT_BYTES = 8;

    private FrameTables() {}

    /** The entry of the function that {@code pc} is in; zero if none. */
    public static Address function(Address pc) {
        Address table = Address.ofSymbol("__functions_start");
        int count = Address.ofSymbol("__functions_end").distanceFrom(table) / FUNCTION_BYTES;
        int index = lastNotAbove(table, count, FUNCTION_BYTES, pc.minus(1));
        if (index < 0) {
            return Address.zero();
        }
        Address entry = table.plus(index * FUNCTION_BYTES);
        return pc.minus(1).below(entry.loadAddress(FUNCTION_END)) ? entry : Address.zero();
    }

    /** Whether the function is an assembler routine, which holds no references. */
    public static boolean isRoutine(Address function) {
        return function.loadInt(FUNCTION_LINE_COUNT) == 0;
    }

    /** Bytes between ESP and the return address when the processor is at {@code pc}. */
    public static int frameSize(Address function, Address pc) {
        return pc.below(function.loadAddress(FUNCTION_PROLOGUE_END)) ? 0 : function.loadInt(FUNCTION_FRAME_SIZE);
    }

    /** The record in {@code sitemaps} of the call that returns to {@code pc}; zero if none. */
    public static Address callSite(Address pc) {
        Address table = Address.ofSymbol("__callsites_start");
        int count = Address.ofSymbol("__callsites_end").distanceFrom(table) / CALL_SITE_BYTES;
        int index = lastNotAbove(table, count, CALL_SITE_BYTES, pc);
        if (index < 0) {
            return Address.zero();
        }
        Address entry = table.plus(index * CALL_SITE_BYTES);
        return entry.loadAddress().equalTo(pc)
                ? Address.ofSymbol("__sitemaps_start").plus(entry.loadInt(4))
                : Address.zero();
    }

    /** Where a program goes on after a fault on a null reference at {@code pc}; zero if none was expected there. */
    public static Address faultTarget(Address pc) {
        Address table = Address.ofSymbol("__faults_start");
        int count = Address.ofSymbol("__faults_end").distanceFrom(table) / FAULT_BYTES;
        int index = lastNotAbove(table, count, FAULT_BYTES, pc);
        if (index < 0) {
            return Address.zero();
        }
        Address start = table.loadAddress(index * FAULT_BYTES);
        int word = table.loadInt(index * FAULT_BYTES + 4);
        return pc.distanceFrom(start) < (word & 0xFF) ? start.plus(word >> 8) : Address.zero();
    }

    /** Where an exception of the call is received; zero if it goes on to the caller. */
    public static Address landingPad(Address site) {
        return site.loadAddress();
    }

    /** How many words of the frame hold live references. */
    public static int slotCount(Address site) {
        return site.loadInt(4);
    }

    /** The byte offset from ESP of such a word. */
    public static int slotOffset(Address site, int index) {
        return site.loadInt(8 + (index << 2));
    }

    /** The record in {@code traces} of the instruction before {@code pc}: its source position. */
    public static Address trace(Address function, Address pc) {
        int wanted = pc.minus(1).distanceFrom(function.loadAddress(FUNCTION_START));
        Address at = Address.ofSymbol("__lines_start").plus(function.loadInt(FUNCTION_LINES));
        int offset = 0;
        int trace = 0;
        for (int row = 0; row < function.loadInt(FUNCTION_LINE_COUNT); row++) {
            offset += number(at);
            if (offset > wanted && row > 0) {
                break;
            }
            at = behindNumber(at);
            int difference = number(at);
            trace += difference >>> 1 ^ -(difference & 1);
            at = behindNumber(at);
        }
        return traceAt(trace);
    }

    /** The position of the call at which this one was inlined; zero if it was not. */
    public static Address outer(Address trace) {
        int index = trace.loadInt() & TRACE_INDEX;
        return index == 0 ? Address.zero() : traceAt(index - 1);
    }

    /** 0 if the class file tells none. */
    public static int lineNumber(Address trace) {
        return trace.loadInt() >>> 24 | trace.loadInt(4) >>> 24 << 8;
    }

    /** Zero-terminated UTF-8, as the next two. */
    public static Address className(Address trace) {
        return method(trace).loadAddress();
    }

    public static Address methodName(Address trace) {
        return method(trace).loadAddress(4);
    }

    /** Zero if the class file names none. */
    public static Address fileName(Address trace) {
        return method(trace).loadAddress(8);
    }

    private static Address traceAt(int index) {
        return Address.ofSymbol("__traces_start").plus(index * TRACE_BYTES);
    }

    private static Address method(Address trace) {
        return Address.ofSymbol("__methods_start").plus((trace.loadInt(4) & TRACE_INDEX) * METHOD_BYTES);
    }

    /** A number of the line table: groups of seven bits, low ones first, the top bit set in all bytes but the last. */
    private static int number(Address at) {
        int value = 0;
        int shift = 0;
        Address next = at;
        while (next.loadByte() < 0) {
            value |= (next.loadByte() & 0x7F) << shift;
            shift += 7;
            next = next.plus(1);
        }
        return value | next.loadByte() << shift;
    }

    private static Address behindNumber(Address at) {
        Address next = at;
        while (next.loadByte() < 0) {
            next = next.plus(1);
        }
        return next.plus(1);
    }

    /** The index of the last row whose first word is not above {@code key}, unsigned; -1 if all are. Rows ascend. */
    private static int lastNotAbove(Address table, int count, int rowBytes, Address key) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (key.below(table.loadAddress(middle * rowBytes))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }
}
