package skink.compiler.interp;

/** Something was reached that must not, or cannot, be evaluated while building; no guest handler catches it. */
final class NotAtBuildTime extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAtBuildTime(String reason) {
        super(reason, null, false, false);
    }
}
