package skink.programs.tools;

import skink.abi.protocol.Refusal;
import skink.abi.user.Signal;
import skink.programs.common.Format;
import skink.programs.common.Processes;
import skink.programs.common.Signals;

/** {@code kill [-SIGNAL] PID ...}: sends a signal; {@code kill -l} lists them. A PID of -N is the group N. */
public final class Kill {
    private static final String USAGE = "kill [-SIGNAL | --] PID ... | kill -l";

    private Kill() {}

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("-l")) {
            list();
            return;
        }
        boolean hasOption = args.length > 1 && args[0].startsWith("-");
        boolean namesSignal = hasOption && !args[0].equals("--");
        int signal = namesSignal ? Signals.named(args[0].substring(1)) : Signal.TERM;
        int first = hasOption ? 1 : 0;
        if (first == args.length) {
            System.exit(Complaint.usage(USAGE));
        }
        if (signal < 0) {
            System.exit(Complaint.about("kill", args[0].substring(1) + ": invalid signal specification"));
        }
        int status = 0;
        for (int i = first; i < args.length; i++) {
            status |= send(args[i], signal);
        }
        System.exit(status);
    }

    private static void list() {
        for (int signal = 1; signal <= Signal.LAST; signal++) {
            System.out.println(Format.right(signal, 2) + " " + Signals.name(signal));
        }
    }

    private static int send(String word, int signal) {
        boolean isGroup = word.startsWith("-");
        int number = Format.number(isGroup ? word.substring(1) : word, 0);
        if (number == 0) {
            return Complaint.about("kill", word + ": arguments must be process or job IDs");
        }
        try {
            Processes.kill(isGroup ? -number : number, signal);
            return 0;
        } catch (Refusal refused) {
            return Complaint.about("kill", "(" + word + ")", refused);
        }
    }
}
