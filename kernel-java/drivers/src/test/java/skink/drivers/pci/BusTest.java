package skink.drivers.pci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.Busy;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;

/** Who has which function. */
class BusTest {
    private static final int OWNER = Endpoint.of(10, 1);
    private static final int OTHER = Endpoint.of(11, 1);
    private static final int PROGRAM = Endpoint.of(12, 1);
    private static final int STRANGER = Endpoint.of(13, 1);

    private final SimulatedSpace space = new SimulatedSpace();
    private final Set<Integer> alive = new TreeSet<>(Set.of(OWNER, OTHER, PROGRAM, STRANGER));
    private final List<String> given = new ArrayList<>();
    private boolean isFull;
    private final Bus bus;

    BusTest() {
        space.put(0, 1, 0, 0x8086, 1)
                .base(0, 0xC001, 0xFFFF_FFF8)
                .base(1, 0xFEB0_0000, 0xFFFF_F000)
                .base(2, 1, 0xFFFF_FFF8)
                .interrupt(1, 11)
                .set(0x40, 4, 0x0403_0201, -1);
        space.put(0, 2, 0, 0x8086, 2);
        space.put(0, 3, 0, 0x8086, 3).kind(0x060100);
        bus = new Bus(
                space,
                new Rights() {
                    @Override
                    public boolean lives(int endpoint) {
                        return alive.contains(endpoint);
                    }

                    @Override
                    public boolean allowPorts(int endpoint, int first, int last) {
                        given.add(endpoint + " ports " + first + " to " + last);
                        return !isFull;
                    }

                    @Override
                    public boolean allowLine(int endpoint, int line) {
                        given.add(endpoint + " line " + line);
                        return true;
                    }

                    @Override
                    public boolean hasOwnPrivileges(int endpoint) {
                        return lives(endpoint) && endpoint != PROGRAM;
                    }
                },
                endpoint -> endpoint != STRANGER);
    }

    @Test
    void whoReservesAFunctionGetsItsPortsAndItsLine() throws Exception {
        bus.reserve(OWNER, 0);
        assertEquals(
                List.of(OWNER + " ports 49152 to 49159", OWNER + " line 11"), given, "but no ports without a place");
        assertEquals(OWNER, bus.function(0).owner);
        given.clear();
        bus.reserve(OTHER, 1);
        assertEquals(List.of(), given, "a function that has nothing");
    }

    @Test
    void aFunctionIsItsOwnersAlone() throws Exception {
        bus.reserve(OWNER, 0);
        given.clear();
        assertThrows(Busy.class, () -> bus.reserve(OTHER, 0));
        assertThrows(NotPermitted.class, () -> bus.release(OTHER, 0));
        assertThrows(NotPermitted.class, () -> bus.write(OTHER, 0, 4, 2, 0));
        assertEquals(List.of(), given);
        bus.reserve(OWNER, 0);
        assertEquals(2, given.size(), "another instance gets the rights again");
        bus.release(OWNER, 0);
        assertThrows(NotPermitted.class, () -> bus.release(OWNER, 0));
        bus.reserve(OTHER, 0);
    }

    @Test
    void whatTheDeadHadIsNobodys() throws Exception {
        bus.reserve(OWNER, 0);
        alive.remove(OWNER);
        assertEquals(Endpoint.NONE, bus.function(0).owner);
        bus.reserve(OTHER, 0);
    }

    @Test
    void rightsNeedPrivilegesToBeAddedTo() throws Exception {
        assertThrows(NotPermitted.class, () -> bus.reserve(PROGRAM, 0));
        assertThrows(NotPermitted.class, () -> bus.reserve(PROGRAM, 1));
        isFull = true;
        assertThrows(NotPermitted.class, () -> bus.reserve(OWNER, 0));
        assertEquals(Endpoint.NONE, bus.function(0).owner);
    }

    @Test
    void bridgesAndWhatStrangersWantAreNotGiven() {
        assertThrows(NotPermitted.class, () -> bus.reserve(OWNER, 2));
        assertThrows(NotPermitted.class, () -> bus.reserve(STRANGER, 0));
        assertEquals(List.of(), given);
    }

    @Test
    void registersAreReadByAllAndWrittenByTheOwner() throws Exception {
        assertEquals(0x0403_0201, bus.read(0, 0x40, 4));
        assertEquals(0x0403, bus.read(0, 0x42, 2));
        assertEquals(0x02, bus.read(0, 0x41, 1));
        assertThrows(NotPermitted.class, () -> bus.write(OWNER, 0, 0x41, 1, 0x77));
        bus.reserve(OWNER, 0);
        bus.write(OWNER, 0, 0x41, 1, 0x1FF);
        bus.write(OWNER, 0, 0x42, 2, -2);
        assertEquals(0xFFFE_FF01, bus.read(0, 0x40, 4));
        assertEquals(0, bus.read(0, 0xFC, 4));
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "256,1", "255,2", "254,4", "1,2", "2,4", "0,0", "0,3", "0,8", "0,-4", "-2147483648,4"})
    void otherRegistersDoNotExist(int offset, int bytes) throws Exception {
        bus.reserve(OWNER, 0);
        assertThrows(BadArgument.class, () -> bus.read(0, offset, bytes));
        assertThrows(BadArgument.class, () -> bus.write(OWNER, 0, offset, bytes, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void otherFunctionsDoNotExist(int index) {
        assertThrows(NotFound.class, () -> bus.function(index));
        assertThrows(NotFound.class, () -> bus.reserve(OWNER, index));
        assertThrows(NotFound.class, () -> bus.release(OWNER, index));
        assertThrows(NotFound.class, () -> bus.range(index, 0));
        assertThrows(NotFound.class, () -> bus.read(index, 0, 4));
        assertThrows(NotFound.class, () -> bus.write(OWNER, index, 0, 4, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void thereAreSixBaseAddresses(int number) {
        assertThrows(BadArgument.class, () -> bus.range(0, number));
    }
}
