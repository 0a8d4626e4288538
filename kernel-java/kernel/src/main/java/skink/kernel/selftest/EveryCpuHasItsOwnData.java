package skink.kernel.selftest;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.lock.AtomicWord;
import skink.kernel.smp.CpuTask;
import skink.kernel.smp.Parallel;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.magic.Cpu;

/** Each processor runs as itself: its number in FS, its APIC id, its own stack. */
final class EveryCpuHasItsOwnData extends SelfTest implements CpuTask {
    private final AtomicWord rightNumbers = new AtomicWord();
    private final AtomicWord rightStacks = new AtomicWord();
    private boolean wrongOnPurpose;

    EveryCpuHasItsOwnData() {
        super("EveryCpuHasItsOwnData");
    }

    @Override
    public void run(int cpu) {
        boolean right = Processors.currentNumber() == (wrongOnPurpose ? cpu + 1 : cpu);
        if (Processors.online() > 1) {
            right = right && LocalApic.id() == Processors.get(cpu).apicId();
        }
        rightNumbers.getAndAdd(right ? 1 : 0);
        Address top = Address.ofSymbol(BootSymbols.CPU_STACKS).plus(cpu * CpuArea.STACK_STRIDE + CpuArea.STACK_TOP);
        Address stack = Cpu.stackPointer();
        rightStacks.getAndAdd(stack.below(top) && top.minus(CpuArea.STACK_BYTES).below(stack) ? 1 : 0);
    }

    @Override
    String run(boolean broken) {
        wrongOnPurpose = broken;
        Parallel.run(this);
        int online = Processors.online();
        if (rightNumbers.get() != online) {
            return Numbers.differ("processors that know who they are", online, rightNumbers.get());
        }
        return rightStacks.get() == online
                ? null
                : Numbers.differ("processors on their own stack", online, rightStacks.get());
    }
}
