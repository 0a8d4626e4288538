package skink.images.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import skink.abi.kcall.KernelCall;

/** The plans that exist. */
public final class Plans {
    private Plans() {}

    /** The tests of messages and kernel calls: a driver with all rights, peers that do as they are told. */
    public static SystemPlan kernelTests() {
        String[] all = {"driver", "echo", "puppet", "puppet2", "loner", "puppet3"};
        String puppet = "skink.tests.kernel.Puppet";
        return new SystemPlan(
                "kernel-tests",
                List.of(
                        Service.of("driver", "skink.tests.kernel.Driver")
                                .talkingTo("driver", "echo", "puppet", "puppet2", "puppet3")
                                .withAllKernelCalls()
                                .withBuffers(256)
                                .grantingForOthers()
                                .withPriority(6)
                                .withHeap(2048),
                        Service.of("echo", "skink.tests.kernel.Echo")
                                .talkingTo(all)
                                .asServer()
                                .withPriority(4)
                                .onCpu(1),
                        Service.of("puppet", puppet)
                                .talkingTo(all)
                                .withAllKernelCalls()
                                .withBuffers(256)
                                .managedBy("driver")
                                .onCpu(2),
                        Service.of("puppet2", puppet)
                                .talkingTo(all)
                                .withBuffers(256)
                                .managedBy("driver")
                                .asServer()
                                .onCpu(3),
                        Service.of("loner", puppet)
                                .talkingTo("driver")
                                .managedBy("driver")
                                .withBuffers(256),
                        Service.of("puppet3", puppet)
                                .talkingTo(all)
                                .withAllKernelCalls()
                                .withBuffers(256)
                                .managedBy("driver")
                                .onCpu(1)));
    }

    /** The tests of page faults, births and exchanges: a driver that plays the servers to whom these matter. */
    public static SystemPlan memoryTests() {
        String[] all = {"driver", "echo", "puppet", "puppet2", "loner", "puppet3", "victim"};
        Service puppet = Service.of("puppet", "skink.tests.kernel.Puppet")
                .talkingTo(all)
                .withAllKernelCalls()
                .withBuffers(256)
                .managedBy("driver");
        return new SystemPlan(
                "memory-tests",
                List.of(
                        Service.of("driver", "skink.tests.kernel.MemoryDriver")
                                .talkingToEverybody()
                                .withAllKernelCalls()
                                .withPriority(6)
                                .withHeap(2048)
                                .withBuffers(256)
                                .asPager()
                                .grantingForOthers(),
                        Service.of("echo", "skink.tests.kernel.Echo")
                                .talkingTo(all)
                                .withPriority(4)
                                .onCpu(1),
                        puppet.onCpu(2),
                        puppet.named("puppet2").onCpu(3),
                        puppet.named("loner").managedBy("puppet2").backedUpBy("driver"),
                        puppet.named("puppet3").onCpu(1),
                        puppet.named("victim").onCpu(2)));
    }

    /**
     * The tests of interrupts and ports: a driver of several devices, one of the real-time clock, which is on another processor,
     * and some that use ports without the kernel.
     */
    public static SystemPlan deviceTests() {
        Service puppet = Service.of("puppet", "skink.tests.kernel.PortPuppet")
                .talkingTo("driver")
                .withPriority(4)
                .onCpu(1);
        return new SystemPlan(
                "device-tests",
                List.of(
                        Service.of("driver", "skink.tests.kernel.DeviceTests")
                                .talkingTo("clock", "direct", "ordered", "plain")
                                .withAllKernelCalls()
                                .hooking(1, 5, 8, 9, 10, 11)
                                .withPorts(0x60, 0x64)
                                .withPorts(0x70, 0x71)
                                .withPorts(0xCF8, 0xCFF)
                                .withPorts(0xC000, 0xCFFF)
                                .withHeap(2048),
                        Service.of("clock", "skink.tests.kernel.ClockDriver")
                                .talkingTo("driver")
                                .withKernelCalls(KernelCall.IRQCTL, KernelCall.DEVIO)
                                .hooking(8)
                                .withPorts(0x70, 0x71)
                                .withPriority(4)
                                .onCpu(1),
                        puppet.named("direct").withPorts(0x70, 0x71).withSetting("ports-direct", 1),
                        puppet.named("ordered").withPorts(0x60, 0x64),
                        puppet.named("plain")));
    }

    /** A process that never enters the kernel by itself, on each of the first two processors. */
    public static SystemPlan spinners() {
        String main = "skink.tests.kernel.Spinner";
        return new SystemPlan(
                "spinners",
                List.of(Service.of("first", main), Service.of("second", main).onCpu(1)));
    }

    /** Two attackers, and those whom they must not harm: see {@code skink.tests.hostile}. */
    public static SystemPlan hostile() {
        String attacker = "skink.tests.hostile.Attacker";
        int[] calls = {
            KernelCall.NULL,
            KernelCall.EXIT,
            KernelCall.GETINFO,
            KernelCall.TIMES,
            KernelCall.SETALARM,
            KernelCall.SETGRANT,
            KernelCall.SAFECOPY,
            KernelCall.VSAFECOPY,
            KernelCall.SAFEMEMSET
        };
        return new SystemPlan(
                "hostile",
                List.of(
                        Service.of("judge", "skink.tests.hostile.Judge")
                                .talkingTo("server", "client", "first", "second")
                                .withAllKernelCalls()
                                .withPriority(6)
                                .asServer(),
                        Service.of("server", "skink.tests.hostile.VictimServer")
                                .talkingTo("judge", "client", "first", "second")
                                .managedBy("judge")
                                .asServer()
                                .onCpu(1),
                        Service.of("client", "skink.tests.hostile.VictimClient")
                                .talkingTo("judge", "server", "first", "second")
                                .withOnlyKernelCalls(calls)
                                .managedBy("judge")
                                .onCpu(2),
                        Service.of("first", attacker)
                                .talkingTo("judge", "server", "first", "second")
                                .withOnlyKernelCalls(calls)
                                .managedBy("judge")
                                .onCpu(3),
                        Service.of("second", attacker)
                                .talkingTo("judge", "server", "first", "second")
                                .withOnlyKernelCalls(calls)
                                .managedBy("judge")));
    }

    /** Workers that exchange messages while others stop, move and end them: see {@code skink.tests.torture}. */
    public static SystemPlan torture() {
        String[] roles = {
            "Conductor",
            "Meddler",
            "Meddler",
            "Answerer",
            "Answerer",
            "Asker",
            "Asker",
            "Asker",
            "Asker",
            "Storm",
            "Storm",
            "Sink",
            "Flood",
            "Flood",
            "Mourner",
            "Mourner"
        };
        Set<String> servers = Set.of("Conductor", "Answerer", "Sink", "Meddler");
        int processes = 40;
        String[] names = new String[processes];
        for (int slot = 0; slot < processes; slot++) {
            names[slot] = "p" + slot;
        }
        List<Service> services = new ArrayList<>();
        for (int slot = 0; slot < processes; slot++) {
            String role = slot < roles.length ? roles[slot] : "Expendable";
            Service service = Service.of(names[slot], "skink.tests.torture." + role)
                    .talkingTo(names)
                    .withHeap(512)
                    .withPriority(slot == 0 ? 5 : 8)
                    .onCpu(slot % 4);
            service = role.equals("Conductor") || role.equals("Meddler") ? service.withAllKernelCalls() : service;
            service = role.equals("Expendable") || role.equals("Flood")
                    ? service.withOnlyKernelCalls(KernelCall.NULL, KernelCall.EXIT, KernelCall.DIAGCTL)
                    : service;
            services.add(servers.contains(role) ? service.asServer() : service);
        }
        return new SystemPlan("torture", services);
    }

    /** The tests of the scheduler: the driver is its RS and its only client; the strays are its own by this plan. */
    public static SystemPlan schedulerTests() {
        String puppet = "skink.tests.kernel.Puppet";
        List<Service> services = new ArrayList<>(List.of(
                Service.of("driver", "skink.tests.sched.SchedulerDriver")
                        .talkingTo("sched", "echo", "worker1", "worker2", "worker3", "worker4", "stray1", "stray2")
                        .withAllKernelCalls()
                        .withPriority(6)
                        .withHeap(2048),
                Service.of("sched", "skink.servers.sched.Scheduler")
                        .talkingTo("driver", "echo", "worker1", "worker2", "worker3", "worker4", "stray1", "stray2")
                        .withAllKernelCalls()
                        .withPriority(3)
                        .onCpu(1)
                        .controlledBy("driver")
                        .obeying("driver")
                        .withSetting("period", 20)
                        .withSetting("adopt-quantum", 5),
                Service.of("echo", "skink.tests.kernel.Echo").talkingTo("driver")));
        for (int i = 1; i <= 4; i++) {
            services.add(Service.of("worker" + i, puppet)
                    .talkingTo("driver", "sched")
                    .withBuffers(256));
        }
        for (int i = 1; i <= 2; i++) {
            services.add(Service.of("stray" + i, puppet)
                    .withBuffers(256)
                    .talkingTo("driver")
                    .scheduledBy("sched")
                    .withSetting("quantum", 5));
        }
        return new SystemPlan("scheduler-tests", services);
    }

    /** The benchmark of messages and kernel calls. */
    public static SystemPlan ipcBench(int serverCpu) {
        return new SystemPlan(
                "ipc-bench",
                List.of(
                        Service.of("bench", "skink.tests.bench.IpcBench")
                                .talkingTo("server", "typed")
                                .withAllKernelCalls(),
                        Service.of("server", "skink.tests.bench.BenchServer")
                                .talkingTo("bench")
                                .onCpu(serverCpu),
                        Service.of("typed", "skink.tests.bench.TypedServer")
                                .talkingTo("bench")
                                .onCpu(serverCpu)));
    }

    /** The benchmark of copies, births and page faults. */
    public static SystemPlan memoryBench(int serverCpu) {
        return new SystemPlan(
                "memory-bench",
                List.of(
                        Service.of("bench", "skink.tests.bench.MemoryBench")
                                .talkingToEverybody()
                                .withAllKernelCalls()
                                .withBuffers(128)
                                .asPager()
                                .grantingForOthers(),
                        Service.of("server", "skink.tests.bench.BenchServer")
                                .talkingTo("bench")
                                .withBuffers(64)
                                .onCpu(serverCpu),
                        Service.of("toucher", "skink.tests.bench.Toucher")
                                .talkingTo("bench")
                                .withBuffers(8192)
                                .onCpu(serverCpu)));
    }
}
