package skink.harness.guest;

/**
 * What a run must show besides its end record.
 *
 * @param run the run id that was put on the guest's command line
 * @param build the build id of the image, or empty if not known: then the guest only has to agree with itself
 * @param cpus the number of CPUs that the guest must report, or 0 for any
 * @param ending how the guest must leave
 */
public record Expectation(String run, String build, int cpus, Ending ending) {
    /** How a guest leaves after its end record. */
    public enum Ending {
        /** By the debug exit with the status for a pass, or by an ordinary power-off. */
        DEBUG_EXIT_OR_POWER_OFF,
        /** It stays; the harness ends the machine as soon as it has the end record. */
        STAYS
    }

    /** Any build and number of CPUs; leaves by debug exit or power-off. */
    public static Expectation ofRun(String run) {
        return new Expectation(run, "", 0, Ending.DEBUG_EXIT_OR_POWER_OFF);
    }

    /** The same for a known build. */
    public Expectation withBuild(String newBuild) {
        return new Expectation(run, newBuild, cpus, ending);
    }

    /** The same with a number of CPUs. */
    public Expectation withCpus(int newCpus) {
        return new Expectation(run, build, newCpus, ending);
    }

    /** The same with another ending. */
    public Expectation withEnding(Ending newEnding) {
        return new Expectation(run, build, cpus, newEnding);
    }
}
