package skink.tests.pm;

import skink.abi.user.Signal;
import skink.user.process.Processes;
import skink.user.process.Signals;

/** A program that children begin: its status is what its arguments ask for. */
public final class Subject {
    private Subject() {}

    public static void main(String[] args) {
        Processes.exit(
                switch (args[0]) {
                    case "arguments" -> sum(args);
                    case "environment" -> sum(new String[] {System.getenv("FIRST"), System.getenv("SECOND")});
                    case "pid" -> Processes.pid() & 0xFF;
                    case "ignored" -> selfSignalled(Signal.USR1);
                    case "handle" -> handled();
                    default -> 99;
                });
    }

    /** Of all letters, so that every byte counts. */
    static int sum(String[] words) {
        int sum = 0;
        for (String word : words) {
            sum = sum * 31 + word.hashCode();
        }
        return sum & 0x7F;
    }

    /** 1 if the signal has no effect on this program. */
    private static int selfSignalled(int signal) {
        Child.kill(Processes.pid(), signal);
        return 1;
    }

    /** Handles one signal, which must not make it forget what it ignores. */
    private static int handled() {
        int[] count = {0};
        Signals.handle(Signal.USR2, () -> count[0]++);
        Child.kill(Processes.pid(), Signal.USR2);
        return count[0] + selfSignalled(Signal.USR1);
    }
}
