package skink.images.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.kcall.KernelCall;
import skink.abi.user.WellKnown;

/** The servers that tell and remember, and the drivers that everybody uses; with plans that test them. */
public final class ServicePlans {
    private static final int DISK_KIB = 256;
    private static final int SMALL_DISK_KIB = 4;

    private ServicePlans() {}

    /** Names. */
    public static Service nameServer() {
        return Service.of("ds", "skink.servers.ds.NameServer")
                .talkingToEverybody()
                .withKernelCalls(KernelCall.GETINFO)
                .withPriority(4)
                .asServer();
    }

    /** Information about the system. */
    public static Service informationServer() {
        return Service.of("is", "skink.servers.is.InformationServer")
                .onlyAnswering()
                .withKernelCalls(KernelCall.GETINFO, KernelCall.TIMES)
                .withPriority(5)
                .asServer();
    }

    /** Devices that are memory; disks are made by settings. */
    public static Service memoryDriver() {
        return Service.of("memory", "skink.drivers.memory.MemoryDriver")
                .talkingToEverybody()
                .withKernelCalls(KernelCall.SAFECOPY)
                .withBuffers(32)
                .withPriority(4)
                .asServer();
    }

    /** The PCI bus. */
    public static Service pciDriver() {
        return Service.of("pci", "skink.drivers.pci.PciDriver")
                .onlyAnswering()
                .withKernelCalls(KernelCall.GETINFO, KernelCall.DEVIO, KernelCall.PRIVCTL)
                .withPorts(0xCF8, 0xCFF)
                .withPriority(4)
                .asServer();
    }

    /** The tests of these four: a driver with all rights, deputies that ask in its place, and servers where everybody looks for them. */
    public static SystemPlan tests() {
        return tests("service-tests", "skink.tests.services.ServicesDriver");
    }

    /** The same system for the tests of the PCI driver, which want a machine with certain devices. */
    public static SystemPlan pciTests() {
        return tests("pci-tests", "skink.tests.services.PciTests");
    }

    private static SystemPlan tests(String name, String driver) {
        Service deputy = Service.of("deputy", "skink.tests.services.Deputy")
                .talkingToEverybody()
                .withKernelCalls(KernelCall.NULL, KernelCall.DEVIO, KernelCall.IRQCTL, KernelCall.SETGRANT)
                .withBuffers(32)
                .managedBy("driver");
        return new SystemPlan(
                name,
                List.of(
                        Service.of("driver", driver)
                                .talkingToEverybody()
                                .withAllKernelCalls()
                                .withBuffers(512)
                                .withPriority(6)
                                .withHeap(2048),
                        deputy,
                        deputy.named("second").onCpu(1),
                        nameServer().onCpu(1),
                        deputy.named("mortal1").onCpu(2),
                        deputy.named("mortal2").onCpu(3),
                        informationServer().onCpu(2),
                        memoryDriver()
                                .withBuffers(512)
                                .withSetting("disk0", DISK_KIB)
                                .withSetting("disk2", SMALL_DISK_KIB)
                                .onCpu(1),
                        pciDriver()
                                .obeying("driver", "deputy", "mortal1", "mortal2")
                                .onCpu(3)));
    }

    /**
     * Servers among two hecklers that send them what they like: see {@code skink.tests.fuzz}. Those of the living system in
     * their slots, but for the terminal, which lets readers wait for ever.
     *
     * @param files an archive that {@code vfs} serves
     */
    public static SystemPlan fuzz(Path files) {
        List<Service> servers = List.of(
                LivingSystem.vm("tty").obeying("pm", "vfs", "memory", "pci"),
                LivingSystem.pm("tty", "init").talkingTo("vm", "sched", "vfs", "init", "heckler1", "heckler2"),
                LivingSystem.sched(),
                nameServer().onCpu(1),
                LivingSystem.vfs("init").onCpu(2),
                Service.of("tty", "skink.tests.kernel.Echo").talkingTo("pm"),
                informationServer().onCpu(2),
                memoryDriver()
                        .withBuffers(256)
                        .withSetting("disk0", DISK_KIB / 2)
                        .withSetting("disk2", SMALL_DISK_KIB),
                pciDriver().obeying("init").onCpu(3));
        int set = (1 << servers.size()) - 1 & ~(1 << Endpoint.slot(WellKnown.TTY));
        Service steward = Service.of("init", "skink.tests.fuzz.Steward")
                .talkingToEverybody()
                .withAllKernelCalls()
                .withPriority(6)
                .withSetting("servers", set)
                .withSetting("hecklers", WellKnown.COUNT)
                .asServer();
        Service heckler = Service.of("heckler1", "skink.tests.fuzz.Heckler")
                .talkingToEverybody()
                .withOnlyKernelCalls(KernelCall.NULL, KernelCall.EXIT, KernelCall.DIAGCTL, KernelCall.SETGRANT)
                .withBuffers(64)
                .withSetting("servers", set)
                .withSetting("hecklers", WellKnown.COUNT)
                .withSetting("steward", Endpoint.slot(WellKnown.INIT))
                .managedBy("init");
        List<Service> all = new ArrayList<>();
        servers.forEach(server -> all.add(server.managedBy("init")));
        all.addAll(List.of(steward, heckler, heckler.named("heckler2").onCpu(1)));
        return new SystemPlan("server-fuzz", all, List.of(files));
    }
}
