package skink.kernel.bootinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import skink.abi.boot.MemoryMapAbi;
import skink.magic.sim.SimulatedMachine;

class CommandLineTest {
    private static void read(String text) {
        SimulatedMachine machine = new SimulatedMachine(1, 1);
        machine.memory().write(MemoryMapAbi.KERNEL_BASE + 0x1000, text.getBytes(StandardCharsets.ISO_8859_1));
        machine.run(() -> CommandLine.read(0x1000));
    }

    @Test
    void wordsMatchAsAWhole() {
        read("kernel.elf race verbose end=halt");
        assertTrue(CommandLine.has("race"));
        assertFalse(CommandLine.has("verb"));
        assertFalse(CommandLine.has("elf"), "only from the beginning of a word");
        assertFalse(CommandLine.has("end"), "a name with a value is no bare word");
        assertTrue(CommandLine.valueIs("end=", "halt"));
        assertFalse(CommandLine.valueIs("end=", "hal"));
        assertFalse(CommandLine.valueIs("end=", "halted"));
    }

    @Test
    void theLastOfTwoCounts() {
        read("k run=a run=b");
        assertTrue(CommandLine.valueIs("run=", "b"));
    }

    @Test
    void listsHaveElements() {
        read("k tests=Alpha,Beta,,Gamma x");
        assertTrue(CommandLine.listHas("tests=", "Alpha"));
        assertTrue(CommandLine.listHas("tests=", "Beta"));
        assertTrue(CommandLine.listHas("tests=", "Gamma"));
        assertFalse(CommandLine.listHas("tests=", "Bet"));
        assertFalse(CommandLine.listHas("other=", "Alpha"));
    }

    @Test
    void emptyValuesAndEmptyLinesAreSound() {
        read("");
        assertEquals(-1, CommandLine.value("run="));
        read("run=");
        int start = CommandLine.value("run=");
        assertEquals(start, CommandLine.valueEnd(start));
    }

    @Test
    void aLineWithoutAnEndIsCut() {
        read("run=" + "y".repeat(5000));
        int start = CommandLine.value("run=");
        assertEquals(CommandLine.MAX_BYTES, CommandLine.valueEnd(start));
    }
}
