package skink.images.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;

/**
 * A process of the boot set.
 *
 * @param name at most 15 letters
 * @param mainClass its program
 * @param priority 0, the best, to 15
 * @param quantumMillis how long it may run at a stretch
 * @param heapKib of its heap
 * @param stackKib of its stack
 * @param cpu the processor that it begins on; the first if there is no such
 * @param primitives the message primitives that it may use
 * @param peers the names of those that it may send to
 * @param kernelCalls the numbers of the kernel calls that it may make
 * @param manager the name of its signal manager, or empty
 * @param scheduler the name of its scheduler, or empty: the kernel renews its quantum
 * @param words further arguments
 */
public record Service(
        String name,
        String mainClass,
        int priority,
        int quantumMillis,
        int heapKib,
        int stackKib,
        int cpu,
        Set<Integer> primitives,
        Set<String> peers,
        Set<Integer> kernelCalls,
        String manager,
        String scheduler,
        List<String> words) {
    private static final int DEFAULT_PRIORITY = 8;
    private static final int DEFAULT_QUANTUM_MILLIS = 100;
    private static final int DEFAULT_HEAP_KIB = 1024;
    private static final int DEFAULT_STACK_KIB = 64;

    public Service {
        if (!name.matches("[a-z][a-z0-9_.-]{0,14}")) {
            throw new IllegalArgumentException("a process is named by 1 to 15 small letters, not '" + name + "'");
        }
        primitives = Set.copyOf(primitives);
        peers = Set.copyOf(peers);
        kernelCalls = Set.copyOf(kernelCalls);
        words = List.copyOf(words);
    }

    /** A process with middling priority and no rights but to end and to print. */
    public static Service of(String name, String mainClass) {
        return new Service(
                name,
                mainClass,
                DEFAULT_PRIORITY,
                DEFAULT_QUANTUM_MILLIS,
                DEFAULT_HEAP_KIB,
                DEFAULT_STACK_KIB,
                0,
                Set.of(),
                Set.of(),
                Set.of(KernelCall.EXIT, KernelCall.DIAGCTL),
                "",
                "",
                List.of());
    }

    public Service withPriority(int newPriority) {
        return new Service(
                name,
                mainClass,
                newPriority,
                quantumMillis,
                heapKib,
                stackKib,
                cpu,
                primitives,
                peers,
                kernelCalls,
                manager,
                scheduler,
                words);
    }

    public Service withQuantum(int millis) {
        return new Service(
                name,
                mainClass,
                priority,
                millis,
                heapKib,
                stackKib,
                cpu,
                primitives,
                peers,
                kernelCalls,
                manager,
                scheduler,
                words);
    }

    public Service withHeap(int kib) {
        return new Service(
                name,
                mainClass,
                priority,
                quantumMillis,
                kib,
                stackKib,
                cpu,
                primitives,
                peers,
                kernelCalls,
                manager,
                scheduler,
                words);
    }

    public Service onCpu(int newCpu) {
        return new Service(
                name,
                mainClass,
                priority,
                quantumMillis,
                heapKib,
                stackKib,
                newCpu,
                primitives,
                peers,
                kernelCalls,
                manager,
                scheduler,
                words);
    }

    /** With all primitives, towards these. */
    public Service talkingTo(String... names) {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; Primitive.exists(i + Primitive.SEND); i++) {
            all.add(i + Primitive.SEND);
        }
        return new Service(
                name,
                mainClass,
                priority,
                quantumMillis,
                heapKib,
                stackKib,
                cpu,
                all,
                Set.of(names),
                kernelCalls,
                manager,
                scheduler,
                words);
    }

    /** With these primitives only. */
    public Service using(Integer... numbers) {
        return new Service(
                name,
                mainClass,
                priority,
                quantumMillis,
                heapKib,
                stackKib,
                cpu,
                Set.of(numbers),
                peers,
                kernelCalls,
                manager,
                scheduler,
                words);
    }

    /** With all kernel calls. */
    public Service withAllKernelCalls() {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < KernelCall.COUNT; i++) {
            all.add(i);
        }
        return new Service(
                name,
                mainClass,
                priority,
                quantumMillis,
                heapKib,
                stackKib,
                cpu,
                primitives,
                peers,
                all,
                manager,
                scheduler,
                words);
    }

    public Service managedBy(String newManager) {
        return new Service(
                name,
                mainClass,
                priority,
                quantumMillis,
                heapKib,
                stackKib,
                cpu,
                primitives,
                peers,
                kernelCalls,
                newManager,
                scheduler,
                words);
    }

    public Service scheduledBy(String newScheduler) {
        return new Service(
                name,
                mainClass,
                priority,
                quantumMillis,
                heapKib,
                stackKib,
                cpu,
                primitives,
                peers,
                kernelCalls,
                manager,
                newScheduler,
                words);
    }

    public Service withWords(String... newWords) {
        return new Service(
                name,
                mainClass,
                priority,
                quantumMillis,
                heapKib,
                stackKib,
                cpu,
                primitives,
                peers,
                kernelCalls,
                manager,
                scheduler,
                List.of(newWords));
    }

    /** The line that the kernel reads; processes are numbered by {@code all}. */
    String line(List<Service> all) {
        List<String> options = new ArrayList<>();
        options.add("name=" + name);
        options.add("priority=" + priority);
        options.add("quantum=" + quantumMillis);
        options.add("heap=" + heapKib);
        options.add("stack=" + stackKib);
        options.add("cpu=" + cpu);
        options.add("traps=" + bits(primitives));
        List<Integer> destinations = new ArrayList<>();
        peers.forEach(peer -> destinations.add(number(peer, all)));
        options.add("to=" + bits(destinations));
        options.add("calls=" + bits(kernelCalls));
        if (!manager.isEmpty()) {
            options.add("manager=" + number(manager, all));
        }
        if (!scheduler.isEmpty()) {
            options.add("scheduler=" + number(scheduler, all));
        }
        options.addAll(words);
        return String.join(" ", options);
    }

    private static String bits(Iterable<Integer> numbers) {
        long set = 0;
        for (int number : numbers) {
            set |= 1L << number;
        }
        return "0x" + Long.toHexString(set);
    }

    private int number(String peer, List<Service> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name.equals(peer)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " names a process that is not in the plan: " + peer);
    }
}
