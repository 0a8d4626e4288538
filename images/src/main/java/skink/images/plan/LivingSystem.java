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

    private static final int COM1 = 0x3F8;
    private static final int COM1_LINE = 4;
    private static final int DISK_KIB = 1024;

    private LivingSystem() {}

    /** The system with these files, an archive that {@code vfs} serves. */
    public static SystemPlan plan(Path files) {
        return new SystemPlan("living-system", with(tty(), init()), List.of(files));
    }

    /** The same servers without a terminal, and a benchmark in the place of init. */
    public static SystemPlan bench(Path files, int cpu) {
        Service bench =
                init().named("bench").withMain("skink.tests.bench.VmBench").onCpu(cpu);
        Service none =
                Service.of("none", "skink.tests.kernel.Echo").talkingTo("pm").managedBy("pm");
        return new SystemPlan("vm-bench", with(none, bench), List.of(files));
    }

    /** The servers in the slots of {@code WellKnown}, with what stands in the place of the terminal and of init. */
    static List<Service> with(Service terminal, Service init) {
        String[] clients = {"vm", "pm", "ds", "vfs", terminal.name(), "is", "memory", "pci"};
        return List.of(
                vm(terminal.name()),
                pm(terminal.name(), init.name()),
                sched(),
                ds(),
                vfs(init.name()),
                terminal.managedBy("pm"),
                is(),
                memory(),
                pci(),
                init.talkingTo(clients).managedBy("pm"),
                clock());
    }

    static Service vm(String terminal) {
        return MemoryPlans.vm().managedBy("pm").obeying("vfs", terminal, "memory", "pci");
    }

    static Service pm(String terminal, String init) {
        return Service.of("pm", "skink.servers.pm.ProcessManager")
                .talkingTo("vm", "sched", "vfs", "ds", terminal, "is", "memory", "pci", init)
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

    static Service vfs(String init) {
        return Service.of("vfs", "skink.servers.vfs.FileServer")
                .talkingTo("vm", "pm", init)
                .answeringPrograms()
                .withKernelCalls(KernelCall.GETINFO, KernelCall.SAFECOPY)
                .withPriority(3)
                .managedBy("pm")
                .asServer();
    }

    private static Service tty() {
        return TtyPlans.driver(COM1, COM1_LINE)
                .talkingTo("vm", "pm", "init")
                .answeringPrograms()
                .withSetting("screen", 1);
    }

    private static Service ds() {
        return ServicePlans.nameServer().managedBy("pm");
    }

    private static Service is() {
        return ServicePlans.informationServer().managedBy("pm");
    }

    private static Service memory() {
        return ServicePlans.memoryDriver()
                .managedBy("pm")
                .withBuffers(DISK_KIB + 32)
                .withSetting("disk0", DISK_KIB);
    }

    private static Service pci() {
        return ServicePlans.pciDriver().managedBy("pm");
    }

    private static Service clock() {
        return Service.of("rtc", "skink.drivers.rtc.ClockDriver")
                .onlyAnswering()
                .withKernelCalls(KernelCall.DEVIO, KernelCall.SETTIME)
                .withPorts(0x70, 0x71)
                .withPriority(4)
                .withHeap(512)
                .managedBy("pm")
                .asServer();
    }

    private static Service init() {
        return Service.of("init", "skink.programs.init.Init")
                .withKernelCalls(KernelCall.NULL, KernelCall.GETINFO, KernelCall.TIMES, KernelCall.SETGRANT)
                .withHeap(512)
                .withBuffers(64)
                .managedBy("pm");
    }

    /** A place that is not taken yet. */
    private static Service idle(String name) {
        return Service.of(name, "skink.tests.kernel.Echo").talkingTo("pm").managedBy("pm");
    }
}
