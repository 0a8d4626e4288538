package skink.programs.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.WellKnown;
import skink.programs.common.ErrorText;
import skink.programs.common.Format;
import skink.programs.common.Signals;
import skink.user.process.Processes;
import skink.user.protocol.PmClient;

/** {@code time PROGRAM [ARGUMENT ...]}: runs a program and tells how long it took. */
public final class Time {
    private static final int NOT_A_PROGRAM = 127;
    private static final int STATUS_BITS = 8;
    private static final int BY_SIGNAL = 128;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private Time() {}

    public static void main(String[] args) throws Refusal {
        if (args.length == 0) {
            System.exit(Complaint.usage("time PROGRAM [ARGUMENT ...]"));
        }
        long begin = System.nanoTime();
        int pid = Processes.fork();
        if (pid == 0) {
            run(args);
        }
        int status = Processes.await(pid).status();
        long real = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        int signal = status & (1 << STATUS_BITS) - 1;
        if (signal != 0) {
            System.err.println(Signals.text(signal));
        }
        report("real", real);
        report("cpu", childrenMillis());
        System.exit(signal == 0 ? status >> STATUS_BITS : BY_SIGNAL + signal);
    }

    private static void run(String[] args) {
        String path = args[0].indexOf('/') >= 0 ? args[0] : "/bin/" + args[0];
        List<String> environment = new ArrayList<>();
        for (Map.Entry<String, String> setting : System.getenv().entrySet()) {
            environment.add(setting.getKey() + "=" + setting.getValue());
        }
        try {
            Processes.exec(path, List.of(args), environment);
        } catch (Refusal refused) {
            System.err.println("time: " + args[0] + ": " + ErrorText.of(refused));
        }
        System.exit(NOT_A_PROGRAM);
    }

    private static long childrenMillis() throws UnknownProcess {
        Pm.Times times = new PmClient(WellKnown.PM).times(0);
        return times.children();
    }

    private static void report(String what, long millis) {
        String seconds = Format.thousandths(millis % 60_000, 3);
        System.err.println(Format.left(what, 6) + " " + millis / 60_000 + "m" + seconds + "s");
    }
}
