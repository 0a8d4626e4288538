package skink.images.plan;

import java.util.List;

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
                        puppet.named("loner"),
                        puppet.named("puppet3").onCpu(1),
                        puppet.named("victim").onCpu(2)));
    }

    /** A process that never enters the kernel by itself, on each of the first two processors. */
    public static SystemPlan spinners() {
        String main = "skink.tests.kernel.Spinner";
        return new SystemPlan(
                "spinners",
                List.of(Service.of("first", main), Service.of("second", main).onCpu(1)));
    }

    /** The benchmark of messages and kernel calls. */
    public static SystemPlan ipcBench(int serverCpu) {
        return new SystemPlan(
                "ipc-bench",
                List.of(
                        Service.of("bench", "skink.tests.bench.IpcBench")
                                .talkingTo("server")
                                .withAllKernelCalls(),
                        Service.of("server", "skink.tests.bench.BenchServer")
                                .talkingTo("bench")
                                .onCpu(serverCpu)));
    }
}
