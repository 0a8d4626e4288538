package skink.compiler.interp;

import skink.compiler.world.ClassType;
import skink.compiler.world.Method;

/**
 * What HotSpot remembers of a static initialiser that threw: the cause of the NoClassDefFoundError of every later use.
 *
 * <p>Not the exception itself, but an ExceptionInInitializerError with its text and its stack trace.
 */
final class InitFailure {
    private static final String SUMMARY = "java/lang/ExceptionInInitializerError";
    private static final String TRACE = "[Ljava/lang/StackTraceElement;";

    private InitFailure() {}

    /** The summary of an exception that left a static initialiser. */
    static HeapObject summaryOf(Interpreter vm, HeapObject thrown) {
        Object message = call(vm, thrown, "getMessage", "()Ljava/lang/String;");
        String text = message == null ? " " : ": " + vm.strings.read(message) + " ";
        HeapObject summary = vm.exception(
                        SUMMARY, "Exception " + thrown.info.binaryName() + text + "[in thread \"main\"]")
                .throwable();
        Object trace = call(vm, thrown, "getStackTrace", "()" + TRACE);
        call(vm, summary, "setStackTrace", "(" + TRACE + ")V", trace);
        return summary;
    }

    /** The exception for a use of a class whose initialiser threw {@code summary} earlier. */
    static GuestThrow laterUse(Interpreter vm, TypeInfo type) {
        GuestThrow error =
                vm.exception("java/lang/NoClassDefFoundError", "Could not initialize class " + type.binaryName());
        call(vm, error.throwable(), "initCause", "(Ljava/lang/Throwable;)Ljava/lang/Throwable;", type.failure);
        return error;
    }

    private static Object call(
            Interpreter vm, HeapObject receiver, String name, String descriptor, Object... arguments) {
        ClassType throwable = vm.types.world().requireClass("java/lang/Throwable");
        Method method = throwable.declaredMethod(name, descriptor);
        Object[] all = new Object[arguments.length + 1];
        all[0] = receiver;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        vm.callGuest(vm.select(method, receiver.info).method, all);
        return vm.refs[vm.top()];
    }
}
