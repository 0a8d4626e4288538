package skink.harness.guest;

/**
 * The meaning of one line of a guest, without context. The lines are those of {@link skink.abi.test.Ktap}.
 */
public sealed interface GuestEvent {
    /** The version line. */
    record Version() implements GuestEvent {}

    /** The begin record. */
    record Begin(String build, String run, int cpus, String mode) implements GuestEvent {}

    /** The plan. */
    record Plan(int count) implements GuestEvent {}

    /** A test starts. */
    record Running(int number, String name) implements GuestEvent {}

    /** A test has ended; its verdict is PASS, FAIL or SKIPPED. */
    record Result(int number, TestResult test) implements GuestEvent {}

    /** The end record. */
    record End(String build, String run, int plan, int pass, int fail, int skip, int sum) implements GuestEvent {}

    /** First line of a panic record; {@code what} is all of it after "panic:". */
    record Panic(String what) implements GuestEvent {}

    /** Last line of a panic record. */
    record PanicEnd() implements GuestEvent {}

    /** A line that starts like a record and is none. */
    record Malformed(String why) implements GuestEvent {}

    /** Any other line. */
    record Text() implements GuestEvent {}
}
