package skink.images.plan;

import java.nio.file.Path;
import java.util.List;
import skink.abi.kcall.KernelCall;

/**
 * The system that people work with: all servers, in the slots of {@code skink.abi.user.WellKnown}, and init.
 *
 * <p>Who may ask whom: programs ask servers; servers ask only those above them in this list, so no two can wait for each
 * other: vm, sched, vfs, pm, tty.
 */
public final class LivingSystem {
    private static final int[] PM_CALLS = {
        KernelCall.NULL,
        KernelCall.EXIT,
        KernelCall.DIAGCTL,
        KernelCall.GETINFO,
        KernelCall.TIMES,
        KernelCall.SETALARM,
        KernelCall.RUNCTL,
        KernelCall.KILL,
        KernelCall.GETKSIG,
        KernelCall.ENDKSIG,
        KernelCall.CLEAR,
        KernelCall.ABORT,
        KernelCall.PRIVCTL,
        KernelCall.SIGSEND
    };

    private LivingSystem() {}

    /** The system with these files, an archive that {@code vfs} serves. */
    public static SystemPlan plan(Path files) {
        return new SystemPlan(
                "living-system",
                List.of(vm(), pm(), sched(), idle("ds"), vfs(), tty(), idle("is"), idle("memory"), idle("pci"), init()),
                List.of(files));
    }

    static Service vm() {
        return MemoryPlans.vm().managedBy("pm").obeying("vfs", "tty", "memory", "pci");
    }

    static Service pm() {
        return Service.of("pm", "skink.servers.pm.ProcessManager")
                .talkingTo("vm", "sched", "vfs", "ds", "tty", "is", "memory", "pci", "init")
                .answeringPrograms()
                .withOnlyKernelCalls(PM_CALLS)
                .withHeap(2048)
                .withPriority(2)
                .asServer();
    }

    static Service sched() {
        return Service.of("sched", "skink.servers.sched.Scheduler")
                .talkingTo("pm")
                .answeringPrograms()
                .withKernelCalls(
                        KernelCall.GETINFO,
                        KernelCall.TIMES,
                        KernelCall.SETALARM,
                        KernelCall.SCHEDULE,
                        KernelCall.SCHEDCTL)
                .withPriority(2)
                .managedBy("pm")
                .obeying("pm")
                .asServer();
    }

    static Service vfs() {
        return Service.of("vfs", "skink.servers.vfs.FileServer")
                .talkingTo("vm", "pm", "init")
                .answeringPrograms()
                .withKernelCalls(KernelCall.GETINFO, KernelCall.SAFECOPY)
                .withPriority(3)
                .managedBy("pm")
                .asServer();
    }

    static Service tty() {
        return Service.of("tty", "skink.drivers.tty.TtyDriver")
                .talkingTo("vm", "pm", "init")
                .answeringPrograms()
                .withKernelCalls(
                        KernelCall.GETINFO,
                        KernelCall.SETALARM,
                        KernelCall.SAFECOPY,
                        KernelCall.IRQCTL,
                        KernelCall.DEVIO,
                        KernelCall.VDEVIO)
                .hooking(1, 4)
                .withPorts(0x3F8, 0x3FF)
                .withPorts(0x60, 0x64)
                .withPorts(0x3D4, 0x3D5)
                .withSetting("screen", 1)
                .withPriority(3)
                .managedBy("pm")
                .asServer();
    }

    static Service init() {
        return Service.of("init", "skink.programs.init.Init")
                .talkingTo("vm", "pm", "ds", "vfs", "tty", "is", "memory", "pci")
                .withKernelCalls(KernelCall.NULL, KernelCall.GETINFO, KernelCall.TIMES, KernelCall.SETGRANT)
                .withHeap(512)
                .withBuffers(64)
                .managedBy("pm");
    }

    /** A place that is not taken yet. */
    static Service idle(String name) {
        return Service.of(name, "skink.tests.kernel.Echo").talkingTo("pm").managedBy("pm");
    }
}
