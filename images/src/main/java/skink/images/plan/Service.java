package skink.images.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;
import skink.abi.user.WellKnown;

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
    private static final int LAST_LINE = 63;
    private static final int LAST_PORT = 0xFFFF;
    private static final int MOST_PORT_RANGES = 8;

    private String name;
    private String mainClass;
    private int priority = 8;
    private int heapKib = 1024;
    private int cpu;
    private Set<Integer> primitives = Set.of();
    private Set<String> peers = Set.of();
    private Set<Integer> kernelCalls = Set.of(KernelCall.EXIT, KernelCall.DIAGCTL);
    private String manager = "";
    private String backupManager = "";
    private int bufferKib = 16;
    private boolean isPager;
    private boolean grantsForOthers;
    private boolean talksToEverybody;
    private boolean isServer;
    private boolean answersPrograms;
    private List<Integer> lines = List.of();
    private List<String> ports = List.of();
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
        backupManager = other.backupManager;
        bufferKib = other.bufferKib;
        isPager = other.isPager;
        grantsForOthers = other.grantsForOthers;
        talksToEverybody = other.talksToEverybody;
        isServer = other.isServer;
        answersPrograms = other.answersPrograms;
        lines = other.lines;
        ports = other.ports;
        scheduler = other.scheduler;
        rs = other.rs;
        clients = other.clients;
        settings = other.settings;
    }

    /** A process with middling priority and no rights but to end and to print; its name is 1 to 15 small letters. */
    public static Service of(String name, String mainClass) {
        return new Service(checked(name), mainClass);
    }

    private static String checked(String name) {
        if (!name.matches("[a-z][a-z0-9_.-]{0,14}")) {
            throw new IllegalArgumentException("a process is named by 1 to 15 small letters, not '" + name + "'");
        }
        return name;
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

    /** The same under another name. */
    public Service named(String newName) {
        return with(copy -> copy.name = checked(newName));
    }

    /** The same with another program. */
    public Service withMain(String newMainClass) {
        return with(copy -> copy.mainClass = newMainClass);
    }

    /** 0 is the best, 15 the worst. */
    public Service withPriority(int newPriority) {
        return with(copy -> copy.priority = newPriority);
    }

    public Service withHeap(int kib) {
        return with(copy -> copy.heapKib = kib);
    }

    /** With so much memory that never moves, for peers and devices. */
    public Service withBuffers(int kib) {
        return with(copy -> copy.bufferKib = kib);
    }

    /** It is told of page faults, and sees all memory. */
    public Service asPager() {
        return with(copy -> copy.isPager = true);
    }

    /** It may grant memory of other processes. */
    public Service grantingForOthers() {
        return with(copy -> copy.grantsForOthers = true);
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

    /** With what it takes to serve everybody, and no right to address anybody of its own accord. */
    public Service onlyAnswering() {
        return with(copy -> copy.primitives = Set.of(Primitive.RECEIVE, Primitive.REPLY_RECEIVE));
    }

    /** With all primitives, towards everybody, also those that do not exist yet. */
    public Service talkingToEverybody() {
        return talkingTo().with(copy -> copy.talksToEverybody = true);
    }

    public Service withAllKernelCalls() {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < KernelCall.COUNT; i++) {
            all.add(i);
        }
        return with(copy -> copy.kernelCalls = all);
    }

    /** With these kernel calls and no others. */
    public Service withOnlyKernelCalls(int... numbers) {
        Set<Integer> some = new TreeSet<>();
        for (int number : numbers) {
            some.add(number);
        }
        return with(copy -> copy.kernelCalls = some);
    }

    /** May make these kernel calls, besides those that every process may make. */
    public Service withKernelCalls(Integer... numbers) {
        Set<Integer> calls = new TreeSet<>(kernelCalls);
        calls.addAll(List.of(numbers));
        return with(copy -> copy.kernelCalls = calls);
    }

    /** May hook these interrupt lines, 0 to 63. */
    public Service hooking(Integer... newLines) {
        for (int line : newLines) {
            if (line < 0 || line > LAST_LINE) {
                throw new IllegalArgumentException(name + " cannot hook line " + line);
            }
        }
        return with(copy -> copy.lines = List.of(newLines));
    }

    /** May use the ports {@code first} to {@code last} too; at most 8 such ranges. */
    public Service withPorts(int first, int last) {
        if (first < 0 || first > last || last > LAST_PORT || ports.size() == MOST_PORT_RANGES) {
            throw new IllegalArgumentException(name + " cannot have ports " + first + " to " + last);
        }
        List<String> more = new ArrayList<>(ports);
        more.add("0x" + Integer.toHexString(first) + "-0x" + Integer.toHexString(last));
        return with(copy -> copy.ports = List.copyOf(more));
    }

    /** The process of this name is told of its signals. */
    public Service managedBy(String newManager) {
        return with(copy -> copy.manager = newManager);
    }

    /** The process of this name is told of its signals where the manager is dead. */
    public Service backedUpBy(String newManager) {
        return with(copy -> copy.backupManager = newManager);
    }

    /** It serves others: in RACE mode the kernel renews its quanta itself. */
    public Service asServer() {
        return with(copy -> copy.isServer = true);
    }

    /** It may send to the processes that share the privileges of programs. */
    public Service answeringPrograms() {
        return with(copy -> copy.answersPrograms = true);
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
        options.add("buffers=" + bufferKib);
        options.add("cpu=" + cpu);
        options.add("traps=" + bits(primitives));
        List<Integer> destinations = new ArrayList<>();
        peers.forEach(peer -> destinations.add(number(peer, all)));
        if (answersPrograms) {
            destinations.add(WellKnown.PROGRAMS);
        }
        options.add("to=" + (talksToEverybody ? "0xffffffffffffffff" : bits(destinations)));
        options.add("calls=" + bits(kernelCalls));
        if (!lines.isEmpty()) {
            options.add("irqs=" + lines.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        if (!ports.isEmpty()) {
            options.add("ports=" + String.join(",", ports));
        }
        if (!manager.isEmpty()) {
            options.add("manager=" + number(manager, all));
        }
        if (!backupManager.isEmpty()) {
            options.add("backup=" + number(backupManager, all));
        }
        if (isPager) {
            options.add("pager=1");
        }
        if (grantsForOthers) {
            options.add("magic=1");
        }
        if (isServer) {
            options.add("server=1");
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
