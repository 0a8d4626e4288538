package skink.compiler.interp;

/** The interpreter did as many instructions as it was allowed to. */
public final class FuelExhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    FuelExhausted(long limit) {
        super("not finished after " + limit + " instructions", null, false, false);
    }
}
