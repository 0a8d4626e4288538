package skink.images.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;

/**
 * A process of the boot set: its program, its place among others, and its rights.
 *
 * <p>Immutable; each method that changes something gives a changed copy.
 *
 * <pre>{@code
 * Service.of("echo", "skink.tests.kernel.Echo").talkingTo("driver").withPriority(4).onCpu(1)
 * }</pre>
 */
public final class Service {
    private final String name;
    private final String mainClass;
    private int priority = 8;
    private int heapKib = 1024;
    private int cpu;
    private Set<Integer> primitives = Set.of();
    private Set<String> peers = Set.of();
    private Set<Integer> kernelCalls = Set.of(KernelCall.EXIT, KernelCall.DIAGCTL);
    private String manager = "";
    private String scheduler = "";
    private String rs = "";
    private Set<String> clients = Set.of();
    private Map<String, Integer> settings = Map.of();

    private Service(String name, String mainClass) {
        this.name = name;
        this.mainClass = mainClass;
    }

    private Service(Service other) {
        this(other.name, other.mainClass);
        priority = other.priority;
        heapKib = other.heapKib;
        cpu = other.cpu;
        primitives = other.primitives;
        peers = other.peers;
        kernelCalls = other.kernelCalls;
        manager = other.manager;
        scheduler = other.scheduler;
        rs = other.rs;
        clients = other.clients;
        settings = other.settings;
    }

    /** A process with middling priority and no rights but to end and to print; its name is 1 to 15 small letters. */
    public static Service of(String name, String mainClass) {
        if (!name.matches("[a-z][a-z0-9_.-]{0,14}")) {
            throw new IllegalArgumentException("a process is named by 1 to 15 small letters, not '" + name + "'");
        }
        return new Service(name, mainClass);
    }

    private Service with(Consumer<Service> change) {
        Service copy = new Service(this);
        change.accept(copy);
        return copy;
    }

    public String name() {
        return name;
    }

    public String mainClass() {
        return mainClass;
    }

    /** 0 is the best, 15 the worst. */
    public Service withPriority(int newPriority) {
        return with(copy -> copy.priority = newPriority);
    }

    public Service withHeap(int kib) {
        return with(copy -> copy.heapKib = kib);
    }

    /** On which processor it begins; on the first if there is no such. */
    public Service onCpu(int newCpu) {
        return with(copy -> copy.cpu = newCpu);
    }

    /** With all primitives, towards the processes of these names. */
    public Service talkingTo(String... names) {
        Set<Integer> all = new TreeSet<>();
        for (int i = Primitive.SEND; Primitive.exists(i); i++) {
            all.add(i);
        }
        return with(copy -> {
            copy.primitives = all;
            copy.peers = Set.of(names);
        });
    }

    public Service withAllKernelCalls() {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < KernelCall.COUNT; i++) {
            all.add(i);
        }
        return with(copy -> copy.kernelCalls = all);
    }

    /** The process of this name is told of its signals. */
    public Service managedBy(String newManager) {
        return with(copy -> copy.manager = newManager);
    }

    /** The process of this name schedules it. */
    public Service scheduledBy(String newScheduler) {
        return with(copy -> copy.scheduler = newScheduler);
    }

    /** It begins, updates and ends at the word of the process of this name. */
    public Service controlledBy(String newRs) {
        return with(copy -> copy.rs = newRs);
    }

    /** It takes orders that not everybody may give from the processes of these names. */
    public Service obeying(String... names) {
        return with(copy -> copy.clients = Set.of(names));
    }

    /** A number that the kernel ({@code quantum}, in ms) or the program itself finds among its words. */
    public Service withSetting(String setting, int value) {
        Map<String, Integer> more = new TreeMap<>(settings);
        more.put(setting, value);
        return with(copy -> copy.settings = more);
    }

    /** The line that the kernel reads; processes are numbered by {@code all}. */
    String line(List<Service> all) {
        List<String> options = new ArrayList<>();
        options.add("name=" + name);
        options.add("priority=" + priority);
        options.add("heap=" + heapKib);
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
        addWordsOfServers(options, all);
        return String.join(" ", options);
    }

    /** What the program itself reads. */
    private void addWordsOfServers(List<String> options, List<Service> all) {
        if (!rs.isEmpty()) {
            options.add("rs=" + Endpoint.of(number(rs, all), 1));
        }
        if (!clients.isEmpty()) {
            options.add("clients="
                    + bits(clients.stream().map(client -> number(client, all)).toList()));
        }
        settings.forEach((setting, value) -> options.add(setting + "=" + value));
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
