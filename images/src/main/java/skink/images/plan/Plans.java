package skink.images.plan;

import java.util.ArrayList;
import java.util.List;

/** The plans that exist. */
public final class Plans {
    private Plans() {}

    /** The tests of messages and kernel calls: a driver with all rights, peers that do as they are told. */
    public static SystemPlan kernelTests() {
        String[] all = {"driver", "echo", "puppet", "puppet2", "loner"};
        String puppet = "skink.tests.kernel.Puppet";
        return new SystemPlan(
                "kernel-tests",
                List.of(
                        Service.of("driver", "skink.tests.kernel.Driver")
                                .talkingTo("driver", "echo", "puppet", "puppet2")
                                .withAllKernelCalls()
                                .withPriority(6)
                                .withHeap(2048),
                        Service.of("echo", "skink.tests.kernel.Echo")
                                .talkingTo(all)
                                .withPriority(4)
                                .onCpu(1),
                        Service.of("puppet", puppet)
                                .talkingTo(all)
                                .withAllKernelCalls()
                                .managedBy("driver")
                                .onCpu(2),
                        Service.of("puppet2", puppet)
                                .talkingTo(all)
                                .managedBy("driver")
                                .onCpu(3),
                        Service.of("loner", puppet).talkingTo("driver").managedBy("driver")));
    }

    /** A process that never enters the kernel by itself, on each of the first two processors. */
    public static SystemPlan spinners() {
        String main = "skink.tests.kernel.Spinner";
        return new SystemPlan(
                "spinners",
                List.of(Service.of("first", main), Service.of("second", main).onCpu(1)));
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
            services.add(Service.of("worker" + i, puppet).talkingTo("driver", "sched"));
        }
        for (int i = 1; i <= 2; i++) {
            services.add(Service.of("stray" + i, puppet)
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
}
