package skink.images.plan;

import java.nio.file.Path;
import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.kcall.KernelCall;

/** The plans in which programs run for a user outside the machine. */
public final class ExecPlans {
    private ExecPlans() {}

    /** The driver of the link; {@code runner} is who takes orders. */
    private static Service link(String runner) {
        return Service.of("link", "skink.drivers.link.LinkDriver")
                .asServer()
                .withPriority(3)
                .withKernelCalls(KernelCall.IRQCTL, KernelCall.DEVIO, KernelCall.SAFECOPY)
                .hooking(3)
                .withPorts(0x2F8, 0x2FF)
                .withBuffers(64)
                .talkingTo(runner)
                .answeringPrograms()
                .obeying(runner);
    }

    /** Programs out of an archive of files, run as somebody outside orders. */
    public static SystemPlan programs(Path archive) {
        return new SystemPlan(
                "programs",
                List.of(
                        Service.of("vm", "skink.servers.vm.MemoryManager")
                                .talkingToEverybody()
                                .withAllKernelCalls()
                                .asServer()
                                .asPager()
                                .withPriority(1)
                                .withHeap(8192)
                                .obeying("vfs"),
                        Service.of("pm", "skink.servers.pm.ProcessManager")
                                .talkingToEverybody()
                                .withAllKernelCalls()
                                .asServer()
                                .withPriority(2)
                                .withHeap(2048)
                                .managedBy("pm")
                                .withSetting("sched", 0)
                                .withSetting("init", 6),
                        idle("sched"),
                        idle("ds"),
                        Service.of("vfs", "skink.servers.vfs.FileServer")
                                .talkingToEverybody()
                                .withKernelCalls(KernelCall.SAFECOPY, KernelCall.GETINFO)
                                .asServer()
                                .withPriority(3)
                                .withHeap(2048)
                                .managedBy("pm"),
                        link("runner").managedBy("pm"),
                        Service.of("runner", "skink.programs.runner.Runner")
                                .talkingTo("vm", "pm", "link")
                                .withHeap(1024)
                                .withBuffers(128)
                                .managedBy("pm")),
                List.of(archive));
    }

    private static Service idle(String name) {
        return Service.of(name, "skink.servers.sched.Scheduler")
                .asServer()
                .withAllKernelCalls()
                .talkingTo("pm");
    }

    /** The link and one boot process that does what it is told: see {@code skink.tests.link}. */
    public static SystemPlan linkTests() {
        return new SystemPlan(
                "link-tests",
                List.of(
                        link("obedient"),
                        Service.of("obedient", "skink.tests.link.Obedient")
                                .talkingTo("link")
                                .withKernelCalls(KernelCall.SETGRANT, KernelCall.NULL, KernelCall.ABORT)
                                .withBuffers(64)
                                .withSetting("link", Endpoint.of(0, 1))
                                .onCpu(1)));
    }
}
