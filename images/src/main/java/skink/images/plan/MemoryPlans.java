package skink.images.plan;

import java.nio.file.Path;
import java.util.List;
import skink.abi.kcall.KernelCall;

/** Plans with the memory manager. */
public final class MemoryPlans {
    private MemoryPlans() {}

    /** The memory manager, as in every plan that has it; it must come first. */
    static Service vm() {
        return Service.of("vm", "skink.servers.vm.MemoryManager")
                .onlyAnswering()
                .withKernelCalls(KernelCall.GETINFO, KernelCall.VMCTL, KernelCall.FORK, KernelCall.EXEC)
                .withHeap(2048)
                .withPriority(1)
                .asPager()
                .asServer();
    }

    /** The tests of the memory manager: a driver that is its process manager; {@code subject} is the program that it begins. */
    public static SystemPlan memoryManagerTests(Path subject) {
        return new SystemPlan(
                "vm-tests",
                List.of(
                        vm().obeying("driver"),
                        Service.of("driver", "skink.tests.vm.VmDriver")
                                .talkingToEverybody()
                                .withAllKernelCalls()
                                .withPriority(6)
                                .withHeap(2048)
                                .withBuffers(128),
                        Service.of("subject", "skink.tests.vm.Subject")
                                .talkingTo("vm", "driver")
                                .withAllKernelCalls()
                                .withBuffers(64)
                                .withHeap(512)
                                .managedBy("driver")
                                .onCpu(1)),
                List.of(subject));
    }
}
