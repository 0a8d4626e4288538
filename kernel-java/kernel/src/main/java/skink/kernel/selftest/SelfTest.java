package skink.kernel.selftest;

/** One claim about the running kernel. */
abstract class SelfTest {
    private final String name;

    SelfTest(String name) {
        this.name = name;
    }

    final String name() {
        return name;
    }

    /** Why the test cannot be run on this machine, or null. */
    String obstacle() {
        return null;
    }

    /**
     * Tries the claim.
     *
     * @param broken whether to break what is tested, so that the claim does not hold
     * @return why the claim does not hold, or null; numbers may stand in {@link Numbers}
     */
    abstract String run(boolean broken);
}
