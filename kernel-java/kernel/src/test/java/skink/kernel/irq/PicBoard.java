package skink.kernel.irq;

import skink.kernel.arch.i386.Pic8259;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.smp.Processors;
import skink.magic.sim.PicPair;
import skink.magic.sim.SimulatedMachine;

/** The two 8259s, for one processor; firmware has made lines 9 and 10 level-triggered. */
final class PicBoard implements Board {
    private final SimulatedMachine machine = new SimulatedMachine(1, 1);
    private final PicPair pics = new PicPair();

    PicBoard() {
        machine.attachPorts(0x20, 2, pics.master());
        machine.attachPorts(0xA0, 2, pics.slave());
        machine.attachPorts(0x4D0, 2, pics.edgeLevelControl());
        pics.makeLevel(9);
        pics.makeLevel(10);
        machine.run(() -> {
            Processors.addBootProcessor(0);
            Pic8259.initialise();
            Controller.choose(false);
        });
    }

    @Override
    public SimulatedMachine machine() {
        return machine;
    }

    @Override
    public int processors() {
        return 1;
    }

    @Override
    public void drive(int line, boolean asserted) {
        pics.drive(line, asserted);
    }

    @Override
    public boolean isMasked(int line) {
        return (pics.masks() >> line & 1) != 0;
    }

    @Override
    public int take(int cpu) {
        return pics.interrupts() ? pics.acknowledge() - Vectors.PIC_BASE : -1;
    }

    @Override
    public boolean hasInService() {
        return pics.inService() != 0;
    }
}
