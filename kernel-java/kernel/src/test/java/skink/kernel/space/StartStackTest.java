package skink.kernel.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.abi.boot.MemoryMapAbi;
import skink.kernel.bootinfo.BootModules;
import skink.kernel.bootinfo.CommandLine;
import skink.kernel.bootinfo.OptionTexts;
import skink.magic.Address;
import skink.magic.sim.SimulatedMachine;

/** The words of two lines become the arguments and the environment, in one page, whatever the lines hold. */
class StartStackTest {
    private static final int USER_PAGE = 0xBFFE_F000;
    private static final int KERNEL_PAGE = 0xC030_0000;
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);

    /** The lists that a process reads from the stack pointer on. */
    private List<List<String>> written(String line, String environment) {
        OptionTexts.set(machine, line, environment);
        List<List<String>> lists = new ArrayList<>();
        machine.run(() -> {
            int stack = StartStack.write(
                    USER_PAGE, Address.of(KERNEL_PAGE), PAGE, BootModules.text(0), CommandLine.options());
            assertTrue(stack >= USER_PAGE && stack < USER_PAGE + PAGE && stack % 4 == 0);
            int at = stack - USER_PAGE + KERNEL_PAGE;
            int count = word(at);
            List<String> arguments = list(at + 4);
            assertEquals(count, arguments.size());
            lists.add(arguments);
            lists.add(list(at + 4 * (count + 2)));
        });
        return lists;
    }

    private int word(int address) {
        return (int) machine.memory().read(address, 4);
    }

    private List<String> list(int table) {
        List<String> words = new ArrayList<>();
        for (int at = table; word(at) != 0; at += 4) {
            assertTrue(word(at) > USER_PAGE && word(at) < USER_PAGE + PAGE, "an address outside of the page");
            StringBuilder text = new StringBuilder();
            for (int c = word(at) - USER_PAGE + KERNEL_PAGE; machine.memory().readByte(c) != 0; c++) {
                text.append((char) machine.memory().readByte(c));
            }
            words.add(text.toString());
        }
        return words;
    }

    @Test
    void wordsComeInTheirOrder() {
        assertEquals(
                List.of(List.of("echo.elf", "name=echo", "cpu=1"), List.of("run=r1", "race")),
                written("echo.elf name=echo  cpu=1", "run=r1 race"));
    }

    @Test
    void emptyLinesGiveEmptyLists() {
        assertEquals(List.of(List.of(), List.of()), written("", "  "));
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        List<List<String>> lists = written("a ".repeat(200), "b".repeat(5000));
        assertEquals(64, lists.get(0).size());
        assertEquals(1, lists.get(1).size());
        assertEquals("b".repeat(CommandLine.MAX_BYTES), lists.get(1).get(0));
    }
}
