package skink.compiler.ssa.build;

import java.util.Arrays;
import skink.compiler.ssa.Value;

/**
 * The values in local variables and on the operand stack at one point of a method.
 *
 * <p>A wide value takes one entry of the stack here, and in the locals the entry of its lower index.
 */
final class FrameState {
    private final Value[] locals;
    private final Value[] stack;
    private int depth;

    FrameState(int localCount, int maxStack) {
        locals = new Value[localCount];
        stack = new Value[maxStack];
    }

    private FrameState(FrameState other) {
        locals = other.locals.clone();
        stack = other.stack.clone();
        depth = other.depth;
    }

    FrameState copy() {
        return new FrameState(this);
    }

    /** The same locals and a stack of one value: the entry of a handler. */
    FrameState forHandler(Value exception) {
        FrameState result = new FrameState(locals.length, Math.max(1, stack.length));
        System.arraycopy(locals, 0, result.locals, 0, locals.length);
        result.push(exception);
        return result;
    }

    Value local(int index) {
        return locals[index];
    }

    void setLocal(int index, Value value) {
        locals[index] = value;
    }

    int localCount() {
        return locals.length;
    }

    int depth() {
        return depth;
    }

    void push(Value value) {
        stack[depth++] = value;
    }

    Value pop() {
        Value value = stack[--depth];
        stack[depth] = null;
        return value;
    }

    /** The entry {@code below} places under the top. */
    Value peek(int below) {
        return stack[depth - 1 - below];
    }

    Value stackAt(int index) {
        return stack[index];
    }

    void setStackAt(int index, Value value) {
        stack[index] = value;
    }

    /** Puts a copy of the top {@code count} entries under the {@code below} entries beneath them. */
    void duplicate(int count, int below) {
        Value[] top = Arrays.copyOfRange(stack, depth - count, depth);
        System.arraycopy(stack, depth - count - below, stack, depth - below, count + below);
        System.arraycopy(top, 0, stack, depth - count - below, count);
        depth += count;
    }

    /** From here on every slot that holds {@code value} holds {@code replacement}, the same value with more known. */
    void substitute(Value value, Value replacement) {
        for (int i = 0; i < locals.length; i++) {
            locals[i] = locals[i] == value ? replacement : locals[i];
        }
        for (int i = 0; i < depth; i++) {
            stack[i] = stack[i] == value ? replacement : stack[i];
        }
    }
}
