package skink.images.plan;

import java.util.List;
import skink.abi.kcall.KernelCall;

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

    /** The tests of interrupts and ports: a driver of several devices, and one of the real-time clock, which is on another processor. */
    public static SystemPlan deviceTests() {
        return new SystemPlan(
                "device-tests",
                List.of(
                        Service.of("driver", "skink.tests.kernel.DeviceTests")
                                .talkingTo("clock")
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
                                .onCpu(1)));
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
