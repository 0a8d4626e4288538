package skink.kernel.bootinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import skink.magic.sim.SimulatedMachine;

/** The loader's modules, and the numbers in their lines. */
class BootModulesTest {
    private final SimulatedMachine machine = new SimulatedMachine(1, 1);

    private long number(String line) {
        OptionTexts.set(machine, line, "");
        return BootModules.text(0).number("n=", -7);
    }

    @Test
    void numbersAreDecimalOrHexadecimal() {
        assertEquals(0, number("a n=0 b"));
        assertEquals(1234567890123L, number("n=1234567890123"));
        assertEquals(0xFEDCL, number("n=0xfedc"));
        assertEquals(-1, number("n=0xffffffffffffffff"), "a set of 64 bits");
        assertEquals(5, number("n=4 n=5"), "the last one counts");
    }

    @Test
    void whatIsNoNumberIsAbsent() {
        for (String line :
                new String[] {"", "n", "n=", "n=x", "n=1x", "n=1a", "n=-1", "n=0x", "n=0xg", "n=0xF", "m=1", "mn=1"}) {
            assertEquals(-7, number(line), line);
        }
    }

    @Test
    void modulesBeyondTheTableAreCounted() {
        machine.run(() -> {
            BootModules.clear();
            for (int i = 0; i < BootModules.MAX + 3; i++) {
                BootModules.add(i, i + 1, 0);
            }
        });
        assertEquals(BootModules.MAX, BootModules.count());
        assertEquals(3, BootModules.leftOut());
        assertEquals(BootModules.MAX - 1, BootModules.start(BootModules.MAX - 1));
    }
}
