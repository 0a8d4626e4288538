package skink.compiler.interp;

import skink.compiler.world.Method;

/** A guest exception in words, for the messages of tests. */
final class ThrowableText {
    private ThrowableText() {}

    static String of(Interpreter vm, GuestThrow thrown) {
        HeapObject throwable = thrown.throwable();
        Method getMessage = vm.types
                .world()
                .requireClass("java/lang/Throwable")
                .declaredMethod("getMessage", "()Ljava/lang/String;");
        vm.callGuest(getMessage, throwable);
        Object message = vm.refs[vm.top()];
        return throwable.info + ": " + (message == null ? null : vm.strings.read(message));
    }
}
