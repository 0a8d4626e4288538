package skink.drivers.pci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which functions are found in configuration spaces, sound and hostile. */
class EnumerationTest {
    private final SimulatedSpace space = new SimulatedSpace();

    private String found() {
        return Enumeration.of(space).stream()
                .map(each -> Place.bus(each.place) + ":" + Place.device(each.place) + "." + Place.function(each.place))
                .collect(Collectors.joining(" "));
    }

    @Test
    void anEmptyBusHasNothing() {
        assertEquals("", found());
    }

    @Test
    void functionsAreFoundWithHolesBetween() {
        space.put(0, 0, 0, 0x8086, 0x1237).kind(0x060000);
        space.put(0, 4, 0, 0x10EC, 1).header(Register.MULTI_FUNCTION);
        space.put(0, 4, 3, 0x10EC, 2);
        space.put(0, 4, 7, 0x10EC, 3);
        space.put(0, 31, 0, 0x1234, 4);
        assertEquals("0:0.0 0:4.0 0:4.3 0:4.7 0:31.0", found());
    }

    @Test
    void aDeviceOfOneFunctionIsNotAskedForMore() {
        space.put(0, 1, 0, 0x8086, 1);
        space.put(0, 1, 1, 0x8086, 1);
        assertEquals("0:1.0", found(), "it decodes too few bits, so that it is seen everywhere");
    }

    @Test
    void aDeviceWithoutAFirstFunctionIsNone() {
        space.put(0, 1, 1, 0x8086, 1);
        assertEquals("", found());
    }

    @Test
    void busesBehindBridgesFollow() {
        space.put(0, 1, 0, 0x1B36, 1).bridgeTo(3);
        space.put(0, 2, 0, 0x8086, 1);
        space.put(3, 0, 0, 0x1B36, 1).bridgeTo(7);
        space.put(3, 5, 0, 0x8086, 1);
        space.put(7, 9, 0, 0x8086, 1);
        space.put(8, 0, 0, 0x8086, 1);
        assertEquals("0:1.0 0:2.0 3:0.0 3:5.0 7:9.0", found());
    }

    @Test
    void bridgesThatLeadBackLeadNowhere() {
        space.put(0, 1, 0, 0x1B36, 1).bridgeTo(0);
        space.put(0, 2, 0, 0x1B36, 1).bridgeTo(5);
        space.put(0, 3, 0, 0x1B36, 1).bridgeTo(5);
        space.put(5, 0, 0, 0x1B36, 1).bridgeTo(5);
        space.put(5, 1, 0, 0x1B36, 1).bridgeTo(6);
        space.put(6, 0, 0, 0x1B36, 1).bridgeTo(5);
        assertEquals("0:1.0 0:2.0 0:3.0 5:0.0 5:1.0 6:0.0", found());
    }

    @Test
    void aBridgeBehindEveryFunctionIsTooManyForTheTableButNotForEver() {
        for (int bus = 0; bus < Place.BUSES; bus++) {
            for (int device = 0; device < Place.DEVICES; device++) {
                space.put(bus, device, 0, 0x1B36, 1).bridgeTo((bus * 7 + device * 13 + 1) & 0xFF);
            }
        }
        assertEquals(Enumeration.MOST, Enumeration.of(space).size());
        assertTrue(space.accesses < 100_000, space.accesses + " accesses");
    }

    @Test
    void whatAFunctionSaysOfItself() {
        space.put(0, 1, 0, 0x8086, 0x7010).kind(0x010180).interrupt(1, 11);
        space.put(0, 2, 0, 0x8086, 0x7011).kind(0x020000).interrupt(0, 11);
        space.put(0, 3, 0, 0x8086, 0x7012).interrupt(2, 255);
        space.put(0, 4, 0, 0x8086, 0x7013).interrupt(2, 64);
        List<Function> functions = Enumeration.of(space);
        Function first = functions.get(0);
        assertEquals(0x8086, first.vendor);
        assertEquals(0x7010, first.product);
        assertEquals(0x010180, first.kind);
        assertEquals(11, first.line);
        for (int i = 1; i < 4; i++) {
            assertEquals(Function.NO_LINE, functions.get(i).line, "function " + i);
        }
    }

    /** Nothing is written, so that what is in use is not disturbed. */
    @Test
    void findingChangesNothing() {
        space.put(0, 1, 0, 0x8086, 1).base(0, 0xC001, 0xFFFF_FF00);
        assertEquals(1, Enumeration.of(space).size());
        assertEquals(0, space.writes);
    }

    /** Whatever is in the registers: the search ends, and leaves what it has changed as it was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomRegistersHarmNobody(long seed) {
        Random random = new Random(seed);
        int[][] before = new int[64][];
        for (int i = 0; i < before.length; i++) {
            int bus = i < 8 ? 0 : random.nextInt(Place.BUSES);
            SimulatedSpace.Card card = space.put(bus, i % 32, 0, random.nextInt(0xFFFF), random.nextInt());
            for (int offset = Register.REVISION; offset < Register.END; offset += 4) {
                card.set(offset, 4, random.nextInt(), offset < 0x10 ? 0 : random.nextInt());
            }
            if (random.nextBoolean()) {
                card.bridgeTo(random.nextInt(Place.BUSES));
            }
            before[i] = new int[] {bus, i % 32, space.word(bus, i % 32, 0, Register.COMMAND)};
        }
        for (Function function : Enumeration.of(space)) {
            for (var range : function.ranges(space)) {
                long end = Integer.toUnsignedLong(range.start()) + Integer.toUnsignedLong(range.bytes());
                assertTrue(end <= (range.isPorts() ? 1L << 16 : 1L << 32), range.toString());
            }
        }
        for (int[] card : before) {
            assertEquals(card[2], space.word(card[0], card[1], 0, Register.COMMAND));
        }
    }
}
