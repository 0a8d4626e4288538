package skink.programs.shell;

/** A command that was started and not yet waited for to its end. */
final class Job {
    /** As the user knows it: {@code %1}. */
    final int number;
    /** Its process, which is also the number of its group. */
    final int pid;

    final String text;
    boolean isStopped;
    /** How it has ended, if it has. */
    Change end = Change.NONE;

    Job(int number, int pid, String text) {
        this.number = number;
        this.pid = pid;
        this.text = text;
    }

    boolean hasEnded() {
        return end.kind() != Change.Kind.NONE;
    }
}
