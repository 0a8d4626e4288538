package skink.kernel.smp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.clock.Clock;
import skink.kernel.clock.LocalTimer;
import skink.kernel.console.Console;
import skink.kernel.lock.AtomicWord;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.sim.LocalApicModel;
import skink.magic.sim.PitTimer;
import skink.magic.sim.SimulatedMachine;
import skink.magic.sim.Uart;

/** Requests between processors, work for all, and the lock above them, under seeded interleavings. */
class CrossCallTest {
    private static final int CPUS = 3;
    private static final Address DONE = Address.of(0x1000);

    private static SimulatedMachine machine(long seed) {
        SimulatedMachine machine = new SimulatedMachine(seed, CPUS);
        PitTimer pit = new PitTimer(machine);
        machine.attachPorts(0x40, 4, pit.counters());
        machine.attachPorts(0x61, 1, pit.speakerPort());
        machine.attachMemory(LocalApic.BASE, 0x1000, new LocalApicModel(machine, 2));
        for (int i = 0; i < CPUS; i++) {
            int cpu = i;
            machine.cpu(i).onInterrupt(vector -> interrupted(cpu, vector));
        }
        machine.run(() -> {
            LocalApic.enable();
            Clock.calibrate(true);
            LocalTimer.choose(true);
            Processors.addBootProcessor(0);
            for (int i = 1; i < CPUS; i++) {
                Processors.add(2 * i);
                Processors.get(i).setState(Processor.ONLINE);
            }
        });
        return machine;
    }

    private static void interrupted(int cpu, int vector) {
        if (vector == Vectors.LOCAL_TIMER) {
            LocalTimer.interrupted(cpu);
        } else {
            assertEquals(Vectors.CROSS_CALL, vector);
            CrossCall.serve();
        }
    }

    @BeforeEach
    void sleepEarly() {
        Wait.spins = 3;
    }

    @AfterEach
    void sleepAsInTheKernel() {
        Wait.spins = 500;
    }

    private static void onAll(SimulatedMachine machine, CpuTask task) {
        List<Runnable> bodies = new ArrayList<>();
        for (int i = 0; i < CPUS; i++) {
            int self = i;
            bodies.add(() -> task.run(self));
        }
        machine.runAll(bodies);
    }

    @Test
    void allPairsAskAtOnceAndNobodyLocksUp() {
        allPairsAskAtOnce();
    }

    /** Who sleeps in a wait is interrupted; who spins must look. */
    @Test
    void norDoThoseWhoNeverSleep() {
        Wait.spins = Integer.MAX_VALUE;
        allPairsAskAtOnce();
    }

    private static void allPairsAskAtOnce() {
        for (long seed = 0; seed < 40; seed++) {
            SimulatedMachine machine = machine(seed);
            onAll(machine, cpu -> {
                for (int i = 0; i < CPUS; i++) {
                    if (i != cpu) {
                        CrossCall.call(Processors.get(i), CrossCall.PING);
                    }
                }
                DONE.fetchAndAdd(1);
                while (DONE.loadAcquire() < CPUS) {
                    CrossCall.serve();
                    Cpu.pause();
                }
            });
            machine.run(() -> {
                for (int i = 0; i < CPUS; i++) {
                    assertEquals(CPUS - 1, Processors.get(i).requestsServed(), "each request served once");
                }
            });
        }
    }

    @Test
    void sleepersAreWokenForWorkAndHaltedWithAnAcknowledgement() {
        for (long seed = 0; seed < 20; seed++) {
            SimulatedMachine machine = machine(seed);
            CpuTask task = cpu -> DONE.fetchAndAdd(1 << 8 * cpu);
            onAll(machine, cpu -> {
                if (cpu != 0) {
                    Idle.loop();
                    return;
                }
                Parallel.run(task);
                Parallel.run(task);
                assertEquals(0x02_02_02, DONE.loadInt(), "everybody ran both tasks once");
                CrossCall.haltOthers();
                assertEquals(Processor.HALTED, Processors.get(1).state());
            });
            assertTrue(machine.cpu(1).stopped() && machine.cpu(2).stopped(), "seed " + seed);
        }
    }

    /** What a wait on processor 0 says when it has lasted too long. */
    private static String complaint(Runnable wait, String text) {
        SimulatedMachine machine = machine(3);
        machine.ticksPerStep(5_000_000);
        Uart uart = new Uart(0);
        machine.attachPorts(0x3F8, 8, uart);
        IllegalStateException e = assertThrows(
                IllegalStateException.class,
                () -> machine.run(() -> {
                    Console.initialise();
                    wait.run();
                }));
        assertTrue(e.getMessage().contains(text), e.getMessage());
        return uart.output().strip();
    }

    @Test
    void aProcessorThatNeverAnswersIsNoticed() {
        assertEquals(
                "skink: cpu 0 waits in vain for cpu 1",
                complaint(() -> CrossCall.call(Processors.get(1), CrossCall.PING), "does not answer"));
    }

    @Test
    void aRequestSlotThatStaysClaimedIsNoticed() {
        assertEquals(
                "skink: cpu 0 waits in vain for cpu 2",
                complaint(
                        () -> {
                            Processors.get(1).requester.set(2 + 1);
                            CrossCall.call(Processors.get(1), CrossCall.PING);
                        },
                        "stays claimed"));
    }

    @Test
    void aWaitIsBoundedAndPatient() {
        machine(3).run(() -> {
            long seconds = Clock.microsOfTicks(Wait.deadline() - Cpu.readTsc()) / 1_000_000;
            assertTrue(seconds >= 5 && seconds <= 60, "virtual processors may be away for seconds: " + seconds);
        });
    }

    /** Only atomic words may be written by one processor while another reads them. */
    @Test
    void whatProcessorsShareIsAtomic() {
        int words = 0;
        for (Field field : Processor.class.getDeclaredFields()) {
            boolean isWord = field.getType() == AtomicWord.class;
            boolean isSetBeforeTheOthersRun =
                    field.getName().equals("number") || field.getName().equals("apicId");
            assertTrue(isWord || isSetBeforeTheOthersRun || Modifier.isStatic(field.getModifiers()), field.toString());
            words += isWord ? 1 : 0;
        }
        assertTrue(words >= 6, "state, requester, request, asleep, served, finished task: " + words);
    }

    /** On the host a plain load would do as well, so the test looks at the code. */
    @Test
    void atomicWordsLoadWithAcquireAndStoreWithRelease() {
        JavaClass word = new ClassFileImporter().importClass(AtomicWord.class);
        assertEquals(Set.of("word", "loadAcquire"), calls(word, "get"));
        assertEquals(Set.of("word", "storeRelease"), calls(word, "set", int.class));
    }

    private static Set<String> calls(JavaClass type, String method, Class<?>... parameters) {
        return type.getMethod(method, parameters).getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void theBigLockExcludesCountsAndServesRequestsMeanwhile() {
        for (long seed = 0; seed < 20; seed++) {
            SimulatedMachine machine = machine(seed);
            int[] before = new int[CPUS];
            for (int i = 0; i < CPUS; i++) {
                before[i] = BigKernelLock.acquisitions(i);
            }
            onAll(machine, cpu -> {
                for (int i = 0; i < 5; i++) {
                    BigKernelLock.acquire();
                    assertTrue(BigKernelLock.isHeldHere());
                    // The holder asks somebody who may be waiting for the lock: no deadlock (S2).
                    CrossCall.call(Processors.get((cpu + 1) % CPUS), CrossCall.PING);
                    DONE.store(DONE.loadInt() + 1);
                    BigKernelLock.release();
                }
                while (DONE.loadAcquire() < 5 * CPUS) {
                    CrossCall.serve();
                    Cpu.pause();
                }
            });
            assertEquals(5 * CPUS, machine.memory().read(DONE.toInt(), 4), "seed " + seed);
            for (int i = 0; i < CPUS; i++) {
                assertEquals(before[i] + 5, BigKernelLock.acquisitions(i));
            }
        }
    }

    /** Holds of four lengths in turn: a period of the samples that has something in common with four would see only some. */
    @Test
    void ofTheHoldsOneIn31IsTimedAndStandsForAll() {
        SimulatedMachine machine = machine(0);
        long before = BigKernelLock.statistics(0).heldTicks();
        long[] held = {0};
        machine.run(() -> {
            for (int i = 0; i < 200 * BigKernelLock.SAMPLING_PERIOD; i++) {
                BigKernelLock.acquire();
                long start = Cpu.readTsc();
                for (int pauses = i % 4 * 10; pauses > 0; pauses--) {
                    Cpu.pause();
                }
                held[0] += Cpu.readTsc() - start;
                BigKernelLock.release();
            }
        });
        double estimated = BigKernelLock.statistics(0).heldTicks() - before;
        assertEquals(1, estimated / held[0], 0.2, "estimated for held: the ends of each hold are in the former only");
    }
}
