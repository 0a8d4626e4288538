package skink.simulation;

/** The kernel has broken a promise. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Which promise: a word by which failures are compared while one is made smaller. */
    private final String rule;

    Violation(String rule, String text) {
        super(rule + ": " + text);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }

    /** Throws if something that must be so is not. */
    static void unless(boolean isSo, String rule, String text) {
        if (!isSo) {
            throw new Violation(rule, text);
        }
    }
}
