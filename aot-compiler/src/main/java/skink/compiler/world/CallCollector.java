package skink.compiler.world;

/** The form in which {@link Reachability} notes the calls it meets. */
final class CallCollector {
    /**
     * One live call.
     *
     * @param receiver the static receiver type of a virtual or interface call; null if {@code callee} runs as it is
     */
    record Call(Method caller, int index, Method callee, JavaType receiver) {
        boolean isVirtual() {
            return receiver != null;
        }
    }

    private CallCollector() {}
}
