package skink.servers.is;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.Is;
import skink.abi.protocol.NotFound;

/** What is told of a table of processes. */
class ReportTest {
    private static final int PER_MILLI = 1000;

    /** A system with four slots and two processors. */
    private static final class SimulatedFacts implements Facts {
        final Map<Integer, Slot> slots = new HashMap<>();
        final Map<Integer, String> names = new HashMap<>();
        boolean endsMeanwhile;

        void put(int slot, int generation, boolean isOwn, String name) {
            slots.put(slot, new Slot(Endpoint.of(slot, generation), 8, 3, 1, isOwn));
            names.put(slot, name);
        }

        @Override
        public System system() {
            return new System(2, 4, true);
        }

        @Override
        public Slot slot(int number) {
            return slots.get(number);
        }

        @Override
        public byte[] name(int slot) {
            return Arrays.copyOf(names.get(slot).getBytes(StandardCharsets.ISO_8859_1), 16);
        }

        @Override
        public Times times(int endpoint) {
            return endsMeanwhile ? null : new Times(70_999, 5_500, PER_MILLI, 1_700_000_000_000L);
        }

        @Override
        public Lock lock(int processor) {
            return processor == 0 || processor == 1 ? new Lock(9_000, 2_999, 7, 3) : null;
        }

        @Override
        public Is.Piece log(long position) {
            return new Is.Piece(position, new byte[0]);
        }
    }

    private final SimulatedFacts facts = new SimulatedFacts();
    private final Report report = new Report(facts);

    @Test
    void servicesAreThoseOfTheBootWithPrivilegesOfTheirOwn() throws Exception {
        facts.put(0, 1, true, "vm");
        facts.put(1, 2, true, "driver");
        facts.put(2, 1, false, "init");
        facts.put(3, 1, true, "is");
        assertEquals(new Is.Service(Endpoint.of(0, 1), "vm", 8, 3, 1, 5), report.service(0));
        assertEquals("is", report.service(1).name());
        for (int index : new int[] {2, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThrows(NotFound.class, () -> report.service(index));
        }
    }

    @Test
    void slotsWithoutATenantAreLeftOut() throws Exception {
        facts.put(2, 1, true, "vfs");
        assertEquals("vfs", report.service(0).name());
        assertThrows(NotFound.class, () -> report.service(1));
    }

    @Test
    void aNameIsAlwaysAText() throws Exception {
        facts.put(0, 1, true, "a\u0007\u00ffb c\0d");
        assertEquals("a??b?c", report.service(0).name());
        facts.put(0, 1, true, "sixteen-letters-");
        assertEquals("sixteen-letters-", report.service(0).name());
    }

    @Test
    void oneThatEndsMeanwhileHasRunForNoTime() throws Exception {
        facts.put(0, 1, true, "vm");
        facts.endsMeanwhile = true;
        assertEquals(0, report.service(0).millis());
    }

    @Test
    void machineAndProcessorsAreToldInMilliseconds() throws Exception {
        assertEquals(new Is.Machine(2, 4, true, 70, 1_700_000_000_000L), report.machine());
        assertEquals(new Is.Processor(9, 2, 7, 3), report.processor(1));
        assertThrows(NotFound.class, () -> report.processor(2));
        assertThrows(NotFound.class, () -> report.processor(-1));
    }
}
