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
                .withKernelCalls(KernelCall.IRQCTL, KernelCall.DEVIO, KernelCall.VDEVIO, KernelCall.SAFECOPY)
                .hooking(3)
                .withPorts(0x2F8, 0x2FF)
                .withBuffers(64)
                .talkingTo(runner)
                .answeringPrograms()
                .obeying(runner);
    }

    /** Programs out of an archive of files, run as somebody outside orders. */
    public static SystemPlan programs(Path archive) {
        Service runner = Service.of("runner", "skink.programs.runner.Runner")
                .withKernelCalls(KernelCall.NULL, KernelCall.GETINFO, KernelCall.TIMES, KernelCall.SETGRANT)
                .withHeap(1024)
                .withBuffers(128);
        return new SystemPlan(
                "programs",
                LivingSystem.with(link("runner").talkingTo("vm", "pm", "runner"), runner),
                List.of(archive));
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
