package skink.tests.services;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.protocol.Is;
import skink.abi.protocol.NotFound;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.tests.kernel.Mode;
import skink.tests.kernel.Pause;
import skink.user.KernelCalls;
import skink.user.protocol.IsClient;

/** The information server. */
final class InformationCases {
    static final List<Case> ALL = List.of(
            new Case("LogHasWhatWasPrinted", InformationCases::log),
            new Case("PositionsOutsideTheLogAreHarmless", InformationCases::positions),
            new Case("ServicesAreThoseOfThePlan", InformationCases::services),
            new Case("MachineIsToldAsItIs", InformationCases::machine),
            new Case("ProcessorsAreToldAsTheyAre", InformationCases::processors));

    private static final IsClient IS = new IsClient(WellKnown.IS);

    private InformationCases() {}

    private static long end() {
        Is.Piece piece = IS.log(Long.MAX_VALUE);
        Check.equal(0, piece.text().length, "bytes at the end");
        return piece.next();
    }

    private static void log() {
        String line = "What the information server is to find again: \u00e9";
        long before = end();
        System.out.println(line);
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        long at = before;
        Is.Piece piece = IS.log(at);
        while (piece.text().length > 0) {
            Check.equal(at + piece.text().length, piece.next(), "where the next piece begins");
            found.write(piece.text(), 0, piece.text().length);
            at = piece.next();
            piece = IS.log(at);
        }
        Check.that(new String(found.toByteArray(), StandardCharsets.UTF_8).equals(line + "\n"), "what was printed");
    }

    private static void positions() {
        long end = end();
        for (long position : new long[] {end, end + 1, end + 40, Long.MAX_VALUE - 1}) {
            Check.equal(0, IS.log(position).text().length, "bytes at " + position);
            Check.equal(end, IS.log(position).next(), "the end, from " + position);
        }
        Is.Piece first = IS.log(0);
        for (long position : new long[] {-1, -40, Long.MIN_VALUE}) {
            Check.equal(first.next(), IS.log(position).next(), "the beginning, from " + position);
        }
    }

    private static void services() {
        String[] names = {"driver", "deputy", "second", "ds"};
        for (int i = 0; i < names.length; i++) {
            int index = i;
            Is.Service service = Deputies.answered(() -> IS.service(index));
            Check.that(service.name().equals(names[i]), "service " + i + " is " + service.name());
            Check.equal(Endpoint.of(i, 1), service.endpoint(), "its endpoint");
        }
        Is.Service deputy = Deputies.answered(() -> IS.service(1));
        Check.that((deputy.blocked() & Blocked.RECEIVING) != 0, "a deputy waits for an order");
        Check.equal(Errno.OK, KernelCalls.processInfo(Deputies.FIRST), "asking the kernel");
        Check.equal(8, deputy.priority(), "its priority");
        Check.that(deputy.millis() >= 0, "the time that it has run");
        int count = 0;
        for (boolean more = true; more; count += more ? 1 : 0) {
            more = isService(count);
        }
        Check.that(count >= 7 && count <= 9, "services: " + count);
        for (int index : new int[] {count, -1, 256, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Deputies.refused(NotFound.ERROR, () -> IS.service(index), "service " + index);
        }
    }

    private static boolean isService(int index) {
        try {
            IS.service(index);
            return true;
        } catch (NotFound behindTheLast) {
            return false;
        }
    }

    private static void machine() {
        Is.Machine before = IS.machine();
        Mode mode = Mode.ofSystem();
        Check.equal(mode.processors(), before.processors(), "processors");
        Check.that(before.race() == mode.isRace() && before.slots() == 256, "mode and slots");
        Pause.millis(5);
        long passed = IS.machine().uptime() - before.uptime();
        Check.that(passed >= 4, "milliseconds that have passed: " + passed);
        Check.that(before.now() >= before.uptime(), "the time of day");
    }

    private static void processors() {
        int processors = Mode.ofSystem().processors();
        for (int number = 0; number < processors; number++) {
            int each = number;
            Is.Processor processor = Deputies.answered(() -> IS.processor(each));
            Check.that(processor.acquisitions() > 0 && processor.contended() >= 0, "processor " + number);
            Check.that(processor.lockMillis() >= 0 && processor.waitMillis() >= 0, "its times");
        }
        for (int number : new int[] {-1, processors, 64, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Deputies.refused(NotFound.ERROR, () -> IS.processor(number), "processor " + number);
        }
    }
}
