package skink.compiler.interp;

import skink.compiler.world.Method;

/** A resolved call instruction, with the last receiver class and its method remembered. */
final class CallTarget {
    /** The method that the reference names. */
    final Method resolved;

    final int argSlots;
    final int returnSlots;
    /** For calls without dispatch; null for virtual and interface calls. */
    final Code direct;
    /** Whether slot 0 holds a receiver that must not be null. */
    final boolean hasReceiver;

    TypeInfo lastReceiver;
    Code lastCode;

    CallTarget(Method resolved, int argSlots, int returnSlots, Code direct, boolean hasReceiver) {
        this.resolved = resolved;
        this.argSlots = argSlots;
        this.returnSlots = returnSlots;
        this.direct = direct;
        this.hasReceiver = hasReceiver;
    }
}
