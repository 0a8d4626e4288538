package skink.kernel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import skink.kernel.bootinfo.BootModules;
import skink.kernel.bootinfo.OptionTexts;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.sim.SimulatedMachine;

/** Interrupt lines and ports as a module's line gives them, well and badly. */
class DeviceRightsTest {
    private static final String LETTERS = "0123456789abcdefx,-= ";

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);
    private final Privilege privilege = Privileges.get(9);
    private final Proc owner = Procs.get(9);

    private void read(String line) {
        OptionTexts.set(machine, line, "");
        privilege.clear();
        privilege.owner = owner;
        owner.extras = 0;
        machine.run(() -> DeviceRights.read(BootModules.text(0), privilege));
    }

    @Test
    void linesAreNumbersAndRanges() {
        read("module name=x irqs=1,12,40-42,63");
        assertEquals(1L << 1 | 1L << 12 | 7L << 40 | 1L << 63, privilege.lines);
        assertTrue(privilege.mayHook(63));
        assertFalse(privilege.mayHook(2));
    }

    @Test
    void portsAreRanges() {
        read("module ports=0x60-0x64,112-113,0x80");
        assertTrue(privilege.mayReach(0x60, 1) && privilege.mayReach(0x64, 1) && privilege.mayReach(0x60, 4));
        assertFalse(privilege.mayReach(0x64, 2), "half of it is outside");
        assertFalse(privilege.mayReach(0x5F, 1) || privilege.mayReach(0x65, 1));
        assertTrue(privilege.mayReach(0x70, 2) && privilege.mayReach(0x80, 1));
        assertFalse(privilege.mayReach(0x80, 2));
    }

    @Test
    void portsAreDirectIfTheOptionSaysSo() {
        read("module ports=0x60-0x64");
        assertEquals(0, owner.extras);
        read("module ports=0x60-0x64 ports-direct=1");
        assertEquals(Proc.PORTS, owner.extras);
        read("module ports=0x60-0x64 ports-direct=2");
        assertEquals(0, owner.extras);
    }

    @Test
    void withoutOptionsThereAreNoRights() {
        read("module name=x");
        assertEquals(0, privilege.lines);
        assertFalse(privilege.mayReach(0, 1) || privilege.mayReach(0xFFFF, 1));
    }

    @Test
    void partsWithoutSenseGiveNoRight() {
        read(
                "module irqs=64,-1,5-3,x,,7,18446744073709551618,0x10000000000000004,0xffffffffffffffff ports=0x10000,0xffff-0x10000,-,0x3f8-0x3ff");
        assertEquals(1L << 7, privilege.lines);
        assertFalse(privilege.mayReach(0, 1) || privilege.mayReach(0xFFFF, 1));
        assertTrue(privilege.mayReach(0x3F8, 4), "the others count");
    }

    @Test
    void rangesBeyondTheTableAreLeftOut() {
        read("module ports=1,3,5,7,9,11,13,15,17");
        assertTrue(privilege.mayReach(15, 1));
        assertFalse(privilege.mayReach(17, 1));
    }

    /** Whatever the line is, reading it ends and gives at most what there can be. */
    @Test
    void hostileLinesAreSurvived() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder line = new StringBuilder(random.nextBoolean() ? "m irqs=" : "m ports=");
            for (int i = random.nextInt(40); i > 0; i--) {
                line.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            read(line.toString());
            assertFalse(privilege.mayReach(0xFFFF, 2), line.toString());
        }
    }
}
