package skink.tests.bench;

import java.nio.charset.StandardCharsets;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.Vm;
import skink.abi.user.WellKnown;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.MappedMemory;
import skink.user.Message;
import skink.user.protocol.PmClient;
import skink.user.protocol.VmClient;

/**
 * What memory, births and programs cost with VM and PM. It boots in the place of init; the program that measures is a child of
 * it, so that it is as small as programs are.
 */
public final class VmBench {
    private static final String SELF = "/bin/vmbench";
    private static final String NOTHING = "/bin/nothing";
    private static final int PAGE = 4096;
    private static final int TOUCHES = 1000;
    private static final int WARM_UP = 50;
    private static final int BIRTHS = 100;
    private static final int MEBIBYTES = 8;
    private static final int MANY = 10_000;

    private static final PmClient PM = new PmClient(WellKnown.PM);
    private static final VmClient VM = new VmClient(WellKnown.VM);
    /** Path and arguments of programs: made once, since buffers are never given back. */
    private static final IoBuffer BLOCK = IoBuffer.allocate(64);

    private VmBench() {}

    public static void main(String[] args) throws Refusal {
        if (args.length > 0 && args[0].equals("measure")) {
            measure();
        } else {
            KernelCalls.times(Endpoint.SELF);
            long ticks = Message.IN.longWord(0);
            System.out.println("row boot-to-user " + ticks + " " + ticks + " " + ticks + " 1");
            if (PM.fork() == 0) {
                exec(SELF, "measure");
            }
            PM.await(Pm.ANY_CHILD, true);
            PM.shutDown(Pm.Ending.POWER_OFF);
        }
    }

    private static void measure() throws Refusal {
        Stopwatch watch = new Stopwatch();
        freshPages(watch);
        watch.row("mmap-munmap", asStep(() -> VM.unmap(VM.map(0, PAGE), PAGE)));
        watch.row("fork-exit-wait", asStep(VmBench::forkExitWait), BIRTHS);
        watch.row("fork-exec-wait", asStep(VmBench::forkExecWait), BIRTHS);
        int place = VM.map(0, MEBIBYTES << 20);
        MappedMemory memory = MappedMemory.at(place, MEBIBYTES << 20);
        for (int i = 0; i < memory.size(); i += PAGE) {
            memory.getByte(i);
        }
        watch.row("fork-exit-wait-8m", asStep(VmBench::forkExitWait), BIRTHS / 10);
        VM.unmap(place, MEBIBYTES << 20);
        leaks();
    }

    /** Many births and ends leave the memory as it was. */
    private static void leaks() throws Refusal {
        Vm.Totals before = VM.totals();
        for (int i = 0; i < MANY; i++) {
            if (i % 4 == 0) {
                forkExecWait();
            } else {
                forkExitWait();
            }
        }
        Vm.Totals after = VM.totals();
        System.out.println("# " + MANY + " births, a fourth of them with a program: " + before.free()
                + " pages free before and " + after.free() + " after");
        if (after.free() != before.free() || after.promised() != before.promised()) {
            throw new IllegalStateException("births have left something behind");
        }
    }

    /** A page that is touched for the first time: fault, frame, zeros. */
    private static void freshPages(Stopwatch watch) throws Refusal {
        int bytes = (TOUCHES + WARM_UP) * PAGE;
        int place = VM.map(0, bytes);
        MappedMemory memory = MappedMemory.at(place, bytes);
        int[] next = {0};
        watch.row("page-fresh", () -> memory.getByte(PAGE * next[0]++), TOUCHES);
        VM.unmap(place, bytes);
    }

    private static void forkExitWait() throws Refusal {
        if (PM.fork() == 0) {
            KernelCalls.exit(0);
        }
        PM.await(Pm.ANY_CHILD, true);
    }

    private static void forkExecWait() throws Refusal {
        if (PM.fork() == 0) {
            exec(NOTHING, "");
        }
        if (PM.await(Pm.ANY_CHILD, true).status() != 0) {
            throw new IllegalStateException("the program did not end well");
        }
    }

    private static void exec(String path, String argument) throws Refusal {
        byte[] texts = (path + (char) 0 + argument + (char) 0).getBytes(StandardCharsets.UTF_8);
        BLOCK.putInt(0, 2);
        BLOCK.putInt(4, 0);
        BLOCK.put(8, texts, 0, texts.length);
        PM.exec(path, BLOCK.address(), 8 + texts.length);
    }

    /** A step that fails ends the benchmark. */
    private interface Attempt {
        void run() throws Refusal;
    }

    private static Stopwatch.Step asStep(Attempt attempt) {
        return () -> {
            try {
                attempt.run();
            } catch (Refusal refusal) {
                throw new IllegalStateException(refusal.getMessage(), refusal);
            }
        };
    }
}
