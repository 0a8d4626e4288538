package skink.images.plan;

import java.util.List;
import skink.abi.kcall.KernelCall;

/** The plans with a terminal. */
public final class TtyPlans {
    private static final int PORTS = 8;

    private TtyPlans() {}

    /**
     * The driver of the terminal: a serial port, and the PC's keyboard and screen.
     *
     * @param port the serial port's first I/O port
     * @param line its interrupt line
     */
    public static Service driver(int port, int line) {
        return Service.of("tty", "skink.drivers.tty.TtyDriver")
                .withKernelCalls(KernelCall.IRQCTL, KernelCall.DEVIO, KernelCall.SETALARM, KernelCall.SAFECOPY)
                .hooking(1, line)
                .withPorts(port, port + PORTS - 1)
                .withPorts(0x60, 0x60)
                .withPorts(0x64, 0x64)
                .withPorts(0x3D4, 0x3D5)
                .withPriority(3)
                .asServer()
                .withSetting("port", port)
                .withSetting("irq", line);
    }

    /**
     * The tests of the terminal, which is COM2. Their driver sits at the other end, a port at 0x3E8, and in VM's place; others
     * are PM and clients.
     */
    public static SystemPlan ttyTests() {
        String[] all = {"driver", "pm", "tty", "first", "second", "stranger"};
        Service client = Service.of("first", "skink.tests.tty.Client")
                .talkingTo("driver", "tty")
                .withKernelCalls(KernelCall.NULL, KernelCall.SETGRANT)
                .withBuffers(64);
        return new SystemPlan(
                "tty-tests",
                List.of(
                        Service.of("driver", "skink.tests.tty.TtyTests")
                                .talkingTo(all)
                                .withAllKernelCalls()
                                .withPorts(0x3E8, 0x3EF)
                                .withPorts(0x60, 0x60)
                                .withPorts(0x64, 0x64)
                                .withPriority(6)
                                .withBuffers(64)
                                .withHeap(2048),
                        Service.of("pm", "skink.tests.tty.PmDouble")
                                .talkingTo("driver", "tty")
                                .withPriority(3)
                                .asServer(),
                        driver(0x2F8, 3)
                                .talkingTo(all)
                                .onCpu(1)
                                .withSetting("screen", 1)
                                .withSetting("columns", 100)
                                .withSetting("type-ahead", 1024)
                                .withSetting("full-millis", 10_000),
                        client.onCpu(2),
                        client.named("second").onCpu(3),
                        client.named("stranger").onCpu(2)));
    }
}
