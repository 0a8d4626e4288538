package skink.compiler.interp;

import skink.compiler.world.Method;

/**
 * A method ready to run: bytecode decoded into parallel arrays, one entry per instruction.
 *
 * <p>{@code op} holds the class-file opcode or one of the pseudo-opcodes below; {@code x} the local variable, jump target
 * (an index into these arrays), constant or count; {@code y} the increment of {@code iinc} or dimensions; {@code operand}
 * what a symbolic reference was resolved to, or the unresolved instruction.
 */
final class Code {
    /** Pushes int {@code x}. */
    static final int INT_CONSTANT = 202;
    /** Pushes the 64 bits {@code wide[x]} as a long or double. */
    static final int WIDE_CONSTANT = 203;
    /** Pushes {@code operand}. */
    static final int REF_CONSTANT = 204;
    /** Resolves the String or Class constant {@code operand} and becomes REF_CONSTANT. */
    static final int UNRESOLVED_CONSTANT = 205;
    /** Marks an instruction that the interpreter refuses; {@code operand} says why. */
    static final int REFUSED = 206;

    /** A row of the exception table; indices of instructions, {@code end} exclusive. */
    record Handler(int start, int end, int handler, String catchType) {}

    /** Operand of both switch instructions; {@code keys} is null for a table that starts at {@code low}. */
    record Switch(int low, int[] keys, int[] targets, int otherwise) {}

    final Method method;
    final int argSlots;
    final int returnSlots;
    /** Null unless the method is native or replaced. */
    final Natives.Native nativeBody;

    int[] op;
    int[] x;
    int[] y;
    Object[] operand;
    long[] wide;
    int[] lines;
    Handler[] handlers;
    int maxLocals;
    int maxStack;

    Code(Method method, int argSlots, int returnSlots, Natives.Native nativeBody) {
        this.method = method;
        this.argSlots = argSlots;
        this.returnSlots = returnSlots;
        this.nativeBody = nativeBody;
    }

    /** The source line of an instruction, or 0. */
    int lineAt(int pc) {
        return lines != null && pc < lines.length ? lines[pc] : 0;
    }
}
