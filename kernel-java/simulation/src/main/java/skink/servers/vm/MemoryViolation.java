package skink.servers.vm;

/** The memory manager has broken a promise. */
final class MemoryViolation extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;

    MemoryViolation(String rule, String text) {
        super(rule + ": " + text);
        this.rule = rule;
    }

    /** Which promise: a word by which failures are compared while one is made smaller. */
    String rule() {
        return rule;
    }

    /** Throws if something that must be so is not. */
    static void unless(boolean isSo, String rule, String text) {
        if (!isSo) {
            throw new MemoryViolation(rule, text);
        }
    }
}
