package skink.tests.vm;

import java.util.Arrays;
import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.Vm;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.Message;

/** Many who fault at a time, beside one who sends VM as much as it can. */
final class StormCases {
    static final List<Case> ALL = List.of(new Case("FaultStormIsFairBesideAFlood", StormCases::storm));

    private static final int PROCESSES = 50;
    private static final int PAGES = 100;
    /** All have the same priority, and the flood never waits: at its turn it runs so long. */
    private static final int FLOOD_MILLIS = 2;

    private static final int PAGE = 4096;
    /** The slowest may take so many times as long as half of them do. */
    private static final int FAIR = 10;

    private StormCases() {}

    /** What the next process reports; the kernel's notifications of earlier signals are not meant. */
    private static int nextReport() {
        do {
            Check.equal(Errno.OK, Ipc.receive(Endpoint.ANY), "hearing of a storm's end");
        } while (Message.IN.type() != Subject.REPORT);
        return Message.IN.word(0);
    }

    private static void storm() {
        Vm.Totals before = Subjects.VM.totals();
        int flood = Subjects.fork(Subjects.FIRST);
        Subjects.schedule(flood, FLOOD_MILLIS, -1);
        int[] subjects = new int[PROCESSES];
        int[] places = new int[PROCESSES];
        for (int i = 0; i < PROCESSES; i++) {
            subjects[i] = Subjects.forkSharing(Subjects.FIRST, i % 4);
            places[i] = Subjects.perform(subjects[i], Subject.MAP, 0, PAGES * PAGE);
        }
        Subjects.begin(flood, Subject.FLOOD, 0, 0);
        Vm.Counts counts = Subjects.VM.counts();
        for (int i = 0; i < PROCESSES; i++) {
            Subjects.begin(subjects[i], Subject.STORM, places[i], PAGES);
        }
        int[] micros = new int[PROCESSES];
        for (int i = 0; i < PROCESSES; i++) {
            micros[i] = nextReport();
            Check.that(micros[i] >= 0, "new pages are zero");
        }
        Vm.Counts after = Subjects.VM.counts();
        Check.equal(PROCESSES * PAGES, after.faults() - counts.faults(), "faults");
        Check.equal(PROCESSES * PAGES, after.kernelCalls() - counts.kernelCalls(), "kernel calls for them");
        Arrays.sort(micros);
        int median = micros[PROCESSES / 2];
        System.out.println("# storm: median " + median + " us, slowest " + micros[PROCESSES - 1] + " us");
        Check.that(
                micros[PROCESSES - 1] / FAIR <= median, "the slowest: " + micros[PROCESSES - 1] + " us of " + median);
        Subjects.free(flood);
        for (int subject : subjects) {
            Subjects.free(subject);
        }
        Check.equal(before.free(), Subjects.VM.totals().free(), "free memory");
    }
}
