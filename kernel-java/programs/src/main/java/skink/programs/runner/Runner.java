package skink.programs.runner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import skink.abi.link.LinkCode;
import skink.abi.link.Order;
import skink.abi.protocol.Interrupted;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.user.WellKnown;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.Streams;
import skink.user.link.Orders;
import skink.user.protocol.PmClient;

/**
 * Runs the programs that are ordered, one after the other, each in a process of its own.
 *
 * <p>Its own standard streams are the kernel's console, those of its children the link. A status is that of the shells: the
 * program's own, 128 + n if signal n has ended it, 127 if there is no such program and 126 if it could not be run.
 */
public final class Runner {
    private static final int NOT_FOUND = 127;
    private static final int NOT_RUN = 126;
    private static final int SIGNALLED = 128;

    /** What the environment has besides what an order says: as in the system with a shell. */
    private static final List<String> ENVIRONMENT = List.of("HOME=/home", "PATH=/bin", "PWD=/home", "USER=root");

    private final PmClient pm = new PmClient(WellKnown.PM);
    private final Orders orders = new Orders(WellKnown.TTY);

    private Runner() {}

    public static void main(String[] args) throws NotPermitted {
        Runner runner = new Runner();
        for (Order order = runner.orders.next(); order != null; order = runner.orders.next()) {
            runner.orders.ended(runner.run(order));
        }
        runner.pm.shutDown(Pm.Ending.POWER_OFF);
    }

    /** Runs a program to its end; its status. */
    private int run(Order order) {
        try {
            int child = pm.fork();
            if (child == 0) {
                become(order);
            }
            return status(await(child));
        } catch (Refusal e) {
            System.out.println("runner: no process could be made: " + e.getMessage());
            return NOT_RUN;
        }
    }

    private int await(int child) throws NoChild {
        while (true) {
            try {
                return pm.await(child, true).status();
            } catch (Interrupted e) {
                // The child still runs.
            }
        }
    }

    private static int status(int ending) {
        int signal = ending & 0x7F;
        return signal == 0 ? ending >>> 8 & 0xFF : SIGNALLED + signal;
    }

    /** In the child: begins the program, or ends. */
    private void become(Order order) {
        Streams.connect(Streams.INPUT, WellKnown.TTY, LinkCode.INPUT, false);
        Streams.connect(Streams.OUTPUT, WellKnown.TTY, LinkCode.OUTPUT, true);
        Streams.connect(Streams.ERROR, WellKnown.TTY, LinkCode.ERRORS, true);
        String path = new String(order.words()[0], StandardCharsets.UTF_8);
        int status = NOT_RUN;
        try {
            IoBuffer arguments = arguments(new Order(order.words(), environment(order.settings())));
            pm.exec(path, arguments.address(), arguments.size());
        } catch (NotFound e) {
            System.err.println("skink: there is no program " + path);
            status = NOT_FOUND;
        } catch (Refusal e) {
            System.err.println("skink: " + path + " cannot be run: " + e.getMessage());
        }
        System.err.flush();
        KernelCalls.exit(status);
    }

    /** These settings, and the usual ones that they do not change. */
    static byte[][] environment(byte[][] settings) {
        List<byte[]> all = new ArrayList<>(List.of(settings));
        for (String usual : ENVIRONMENT) {
            String name = usual.substring(0, usual.indexOf('=') + 1);
            boolean isSet = false;
            for (byte[] setting : settings) {
                isSet |= new String(setting, StandardCharsets.UTF_8).startsWith(name);
            }
            if (!isSet) {
                all.add(usual.getBytes(StandardCharsets.UTF_8));
            }
        }
        return all.toArray(new byte[0][]);
    }

    /** What VM wants: the number of arguments, that of settings, and all of these with zeros behind them. */
    private static IoBuffer arguments(Order order) {
        byte[] words = order.encode();
        int texts = 2 * Order.NUMBER_BYTES;
        IoBuffer buffer = IoBuffer.allocate(words.length);
        buffer.putInt(0, order.words().length);
        buffer.putInt(4, order.settings().length);
        buffer.put(8, words, texts, words.length - texts);
        return buffer;
    }
}
