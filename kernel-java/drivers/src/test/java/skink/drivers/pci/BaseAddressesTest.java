package skink.drivers.pci;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import skink.abi.protocol.Pci;

/** What base addresses say, and that all is afterwards as it was. */
class BaseAddressesTest {
    private static final Pci.Range NOTHING = new Pci.Range(0, 0, false);

    private final SimulatedSpace space = new SimulatedSpace();
    private final SimulatedSpace.Card card = space.put(0, 0, 0, 0x8086, 1).kind(0x020000);

    private Pci.Range[] ranges(int headerType) {
        return BaseAddresses.of(space, 0, space.read(0, Register.REVISION, 4) >>> 8, headerType);
    }

    private void assertRanges(Pci.Range... expected) {
        int[] before = words();
        Pci.Range[] all = Arrays.copyOf(expected, BaseAddresses.COUNT);
        Arrays.fill(all, expected.length, all.length, NOTHING);
        assertArrayEquals(all, ranges(Register.ORDINARY));
        assertArrayEquals(before, words(), "all is as it was");
    }

    private int[] words() {
        int[] words = new int[7];
        for (int i = 0; i < 6; i++) {
            words[i] = space.word(0, 0, 0, Register.BASE_ADDRESSES + 4 * i);
        }
        words[6] = space.word(0, 0, 0, Register.COMMAND);
        return words;
    }

    @Test
    void portsAndMemory() {
        card.base(0, 0xFEB0_0000, 0xFFFE_0000);
        card.base(1, 0xC001, 0xFFFF_FFC0);
        card.base(2, 0xE000_0008, 0xF000_0000);
        assertRanges(
                new Pci.Range(0xFEB0_0000, 0x2_0000, false),
                new Pci.Range(0xC000, 0x40, true),
                new Pci.Range(0xE000_0000, 0x1000_0000, false));
    }

    @Test
    void portsOf16BitsOnly() {
        card.base(0, 0x1F1, 0xFFF8);
        assertRanges(new Pci.Range(0x1F0, 8, true));
    }

    @Test
    void portsBeyondThoseOfAProcessorAreNone() {
        card.base(0, 0x1_0001, 0xFFFF_FFF8);
        card.base(1, 0xFFFF_FFF9, 0xFFFF_FFF8);
        assertRanges();
    }

    @Test
    void memoryThatHasNoAddressYet() {
        card.base(0, 0, 0xFFFF_F000);
        assertRanges(new Pci.Range(0, 0x1000, false));
    }

    @Test
    void longMemoryTakesTwo() {
        card.base(0, 0xFEBF_0004, 0xFFFF_C000).base(1, 0, -1);
        card.base(2, 0xC101, 0xFFFF_FF00);
        assertRanges(new Pci.Range(0xFEBF_0000, 0x4000, false), NOTHING, new Pci.Range(0xC100, 0x100, true));
    }

    @Test
    void longMemoryBeyondReachIsNone() {
        card.base(0, 0xC, 0xFFFF_C000).base(1, 8, -1);
        card.base(2, 0xC, 0).base(3, 0, -4);
        card.base(4, 0x8000_000C, 0x8000_0000).base(5, 0, -1);
        assertRanges(NOTHING, NOTHING, NOTHING, NOTHING, new Pci.Range(0x8000_0000, 0x8000_0000, false));
    }

    @Test
    void longMemoryWithoutASecondBaseAddressIsNone() {
        card.base(5, 0xFEBF_0004, 0xFFFF_C000);
        assertRanges();
    }

    @Test
    void aBridgeHasTwo() {
        for (int i = 0; i < 6; i++) {
            card.base(i, 0xC001 + 0x100 * i, 0xFFFF_FF00);
        }
        Pci.Range[] ranges = ranges(Register.BRIDGE);
        assertEquals(new Pci.Range(0xC100, 0x100, true), ranges[1]);
        assertEquals(NOTHING, ranges[2]);
        assertEquals(NOTHING, ranges(2)[0], "another kind of bridge");
    }

    @Test
    void aHostBridgeIsLeftAlone() {
        card.kind(0x060000).base(0, 0xC000_0000, 0xF000_0000);
        assertRanges();
    }
}
