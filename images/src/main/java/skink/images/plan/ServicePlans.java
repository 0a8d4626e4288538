package skink.images.plan;

import java.util.List;
import skink.abi.kcall.KernelCall;

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
                .talkingToEverybody()
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
                .talkingToEverybody()
                .withKernelCalls(KernelCall.GETINFO, KernelCall.DEVIO, KernelCall.PRIVCTL)
                .withPorts(0xCF8, 0xCFF)
                .withPriority(4)
                .asServer();
    }

    /** The tests of these four: a driver with all rights, deputies that ask in its place, and servers where everybody looks for them. */
    public static SystemPlan tests() {
        Service deputy = Service.of("deputy", "skink.tests.services.Deputy")
                .talkingToEverybody()
                .withKernelCalls(KernelCall.NULL, KernelCall.DEVIO, KernelCall.IRQCTL, KernelCall.SETGRANT)
                .withBuffers(32)
                .managedBy("driver");
        return new SystemPlan(
                "service-tests",
                List.of(
                        Service.of("driver", "skink.tests.services.ServicesDriver")
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
                        pciDriver().onCpu(3)));
    }
}
