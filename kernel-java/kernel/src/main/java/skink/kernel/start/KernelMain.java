package skink.kernel.start;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.test.DebugExit;
import skink.abi.test.Ktap;
import skink.kernel.acpi.AcpiTables;
import skink.kernel.acpi.Fadt;
import skink.kernel.acpi.Madt;
import skink.kernel.acpi.RootPointer;
import skink.kernel.arch.i386.CpuFeatures;
import skink.kernel.arch.i386.IoApic;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Pic8259;
import skink.kernel.bootinfo.BootInfo;
import skink.kernel.bootinfo.BootModules;
import skink.kernel.bootinfo.CommandLine;
import skink.kernel.bootinfo.MemoryMap;
import skink.kernel.clock.Clock;
import skink.kernel.clock.LocalTimer;
import skink.kernel.console.Console;
import skink.kernel.debug.Panic;
import skink.kernel.entry.UserEntry;
import skink.kernel.irq.Controller;
import skink.kernel.power.MachineEnd;
import skink.kernel.selftest.Misbehaviour;
import skink.kernel.selftest.Suite;
import skink.kernel.smp.BigKernelLock;
import skink.kernel.smp.CpuStarter;
import skink.kernel.smp.CpuTask;
import skink.kernel.smp.CrossCall;
import skink.kernel.smp.Idle;
import skink.kernel.smp.Parallel;
import skink.kernel.smp.Processor;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.magic.EntryPoint;

/**
 * The first Java methods of the processors, and the steps of a boot in their order.
 *
 * <p>Where the loader has put modules beside the kernel, they become processes, and the processors go to user mode; without
 * any, the kernel tests itself and ends.
 *
 * <p>Boot options: {@code run=ID} (a harness has started the machine: run the self-tests as run ID and leave through the
 * debug exit), {@code tests=NAME,...} (only these), {@code break=NAME} (make that test fail), {@code misbehave=KIND} (see
 * {@link Misbehaviour}), {@code race} or {@code race=SEED} (see {@link RaceMode}), {@code end=halt|reset} (instead of switching
 * off).
 */
public final class KernelMain {
    /** What processors do from then on. */
    private static final CpuTask USER_MODE = cpu -> UserEntry.begin();

    private static boolean hasLocalApic;
    private static int unlistedProcessors;

    private KernelMain() {}

    /** The boot processor, on its own stack, interrupts off, loader information as the loader left it. */
    @EntryPoint(BootSymbols.KERNEL_MAIN)
    public static void main(int loaderMagic, Address loaderInfo) {
        Console.initialise();
        CpuFeatures.require();
        BootInfo.read(loaderMagic, loaderInfo.toInt());
        reserveFixedMemory();
        // From here on the memory map and the options do not change, and the loader's memory may be overwritten.
        if (CommandLine.value(Ktap.RUN_ARGUMENT) >= 0) {
            MachineEnd.expectHarness();
        }
        readFirmware(BootInfo.rootPointer());
        startInterruptHardware();
        startProcessors();
        // From here on the table of processors does not change.
        report();
        if (BootModules.count() > 0) {
            RaceMode.choose();
            BootProcesses.make();
            Parallel.publish(USER_MODE);
            UserEntry.begin();
        }
        boolean passed = Suite.run();
        if (Processors.online() > 1) {
            CrossCall.haltOthers();
        }
        end(passed);
    }

    /** A started processor, on its own stack, interrupts off. */
    @EntryPoint(BootSymbols.KERNEL_AP_MAIN)
    public static void processorMain(int number) {
        if (number != Processors.currentNumber()) {
            throw new IllegalStateException("a processor woke up as another one");
        }
        CpuStarter.reportOnline();
        Idle.loop();
    }

    /** Takes out of the map what the kernel itself uses: low memory with the trampoline, and the image. */
    private static void reserveFixedMemory() {
        int imageEnd = Address.ofSymbol("__program_end").toInt() - MemoryMapAbi.KERNEL_BASE;
        MemoryMap.add(0, imageEnd, false);
        MemoryMap.settle();
    }

    private static void readFirmware(int loadersRootPointer) {
        int rootPointer = loadersRootPointer != 0 && RootPointer.isSound(loadersRootPointer)
                ? loadersRootPointer
                : RootPointer.search();
        if (rootPointer == 0 || !AcpiTables.open(rootPointer)) {
            return;
        }
        int madt = AcpiTables.find(Madt.SIGNATURE);
        if (madt != 0) {
            Madt.read(madt);
        }
        int fadt = AcpiTables.find(Fadt.SIGNATURE);
        if (fadt != 0) {
            Fadt.read(fadt);
        }
    }

    private static void startInterruptHardware() {
        Pic8259.initialise();
        hasLocalApic = CpuFeatures.hasLocalApic();
        if (hasLocalApic) {
            LocalApic.enable();
            Panic.useLocalApic();
            for (int i = 0; i < Madt.ioApics(); i++) {
                if (IoApic.isReachable(Madt.ioApicAddress(i))) {
                    IoApic.maskAll(Madt.ioApicAddress(i));
                }
            }
        } else {
            Pic8259.open(0);
        }
        Controller.choose(hasLocalApic);
        Clock.calibrate(hasLocalApic);
        LocalTimer.choose(hasLocalApic);
    }

    private static void startProcessors() {
        int self = hasLocalApic ? LocalApic.id() : 0;
        Processors.addBootProcessor(self);
        if (!hasLocalApic) {
            return;
        }
        for (int i = 0; i < Madt.processors(); i++) {
            if (Madt.processorId(i) != self && !Processors.add(Madt.processorId(i))) {
                unlistedProcessors++;
            }
        }
        unlistedProcessors += Madt.leftOut();
        CpuStarter.startAll();
    }

    private static void report() {
        Console.newLine();
        Console.print("skink: ");
        Console.printDecimal(MemoryMap.free().size() >>> 10);
        Console.print(" KiB free, ");
        Console.printDecimal(Clock.tscPerMilli());
        Console.printLine(" kHz");
        for (int i = 0; i < Processors.known(); i++) {
            Processor processor = Processors.get(i);
            Console.print("skink: cpu ");
            Console.printDecimal(i);
            Console.print(" apic ");
            Console.printDecimal(processor.apicId());
            Console.printLine(processor.isOnline() ? " runs" : " is silent and left out");
        }
        if (unlistedProcessors > 0) {
            Console.print("skink: cpus left out, beyond the kernel's table: ");
            Console.printDecimal(unlistedProcessors);
            Console.newLine();
        }
    }

    private static void end(boolean passed) {
        printLockStatistics();
        if (CommandLine.valueIs("end=", "reset")) {
            MachineEnd.reset();
        } else if (CommandLine.valueIs("end=", "halt")) {
            CrossCall.stopForEver();
        }
        MachineEnd.end(passed ? DebugExit.PASS_CODE : DebugExit.FAIL_CODE);
    }

    private static void printLockStatistics() {
        for (int i = 0; i < Processors.known(); i++) {
            Console.print("skink: cpu ");
            Console.printDecimal(i);
            Console.print(" took the kernel lock ");
            Console.printDecimal(BigKernelLock.acquisitions(i));
            Console.print(" times, waited ");
            Console.printDecimal(BigKernelLock.statistics(i).contended());
            Console.print(" times, held it ");
            Console.printDecimal(Clock.microsOfTicks(BigKernelLock.statistics(i).heldTicks()));
            Console.print(" us, spun ");
            Console.printDecimal(Clock.microsOfTicks(BigKernelLock.statistics(i).spinTicks()));
            Console.printLine(" us");
        }
    }
}
