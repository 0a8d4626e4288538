package skink.compiler.interp;

/** A guest exception on its way to a handler. */
final class GuestThrow extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient HeapObject throwable;

    /** The message is for the user of the compiler: where it was thrown, or null. */
    GuestThrow(HeapObject throwable, String place) {
        super(place, null, false, false);
        this.throwable = throwable;
    }

    HeapObject throwable() {
        return throwable;
    }
}
