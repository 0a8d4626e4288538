package skink.kernel.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import skink.kernel.arch.i386.Pic8259;
import skink.kernel.arch.i386.Vectors;
import skink.magic.sim.PicPair;
import skink.magic.sim.SimulatedMachine;

/** An 8259 whose request has gone away reports its last line; afterwards no interrupt may be left in service. */
class SpuriousPicInterruptTest {
    private static final int MASTER_PORT = 0x20;
    private static final int SLAVE_PORT = 0xA0;

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);
    private final PicPair pics = new PicPair();

    @BeforeEach
    void initialise() {
        machine.attachPorts(MASTER_PORT, 2, pics.master());
        machine.attachPorts(SLAVE_PORT, 2, pics.slave());
        machine.run(Pic8259::initialise);
    }

    private void acknowledged(int vector) {
        machine.run(() -> assertTrue(Interrupts.acknowledge(vector), "nothing unexpected"));
    }

    @Test
    void ofTheFirstControllerNeedsNoEnd() {
        int vector = pics.acknowledgeSpurious(false);
        assertEquals(Vectors.PIC_SPURIOUS_MASTER, vector);
        acknowledged(vector);
        assertEquals(0, pics.inService());
    }

    /** The first controller has seen a real interrupt: that of the cascade. */
    @Test
    void ofTheSecondControllerEndsTheCascadesInterrupt() {
        int vector = pics.acknowledgeSpurious(true);
        assertEquals(Vectors.PIC_SPURIOUS_SLAVE, vector);
        acknowledged(vector);
        assertEquals(0, pics.inService(), "the first controller goes on");
    }
}
