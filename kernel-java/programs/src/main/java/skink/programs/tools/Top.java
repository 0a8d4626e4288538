package skink.programs.tools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import skink.abi.protocol.Is;
import skink.abi.protocol.NoDevice;
import skink.abi.protocol.Tty;
import skink.abi.protocol.Vm;
import skink.abi.user.WellKnown;
import skink.programs.common.Format;
import skink.user.Streams;
import skink.user.protocol.IsClient;
import skink.user.protocol.VmClient;
import skink.user.terminal.Terminal;

/** {@code top}: shows what uses the processors, again and again; {@code q} ends it. Without a terminal, once. */
public final class Top {
    private static final int PERIOD_MILLIS = 2000;
    private static final int LOOK_MILLIS = 100;
    private static final int HEAD_ROWS = 5;
    private static final int DEFAULT_ROWS = 24;
    private static final String HOME = "\u001b[H";
    private static final String CLEAR_ROW = "\u001b[K\n";
    private static final String CLEAR_REST = "\u001b[J";
    private static final String CLEAR_ALL = "\u001b[2J";

    /** A process and how many thousandths of a processor it has used. */
    record Use(ProcessInfo process, int thousandths) {}

    private static final IsClient IS = new IsClient(WellKnown.IS);
    private static final VmClient VM = new VmClient(WellKnown.VM);

    private final Map<Integer, Long> before = new HashMap<>();
    private long beforeMillis;

    private Top() {}

    public static void main(String[] args) throws Exception {
        Terminal terminal = Terminal.of(Streams.INPUT);
        Top top = new Top();
        top.measure();
        if (terminal == null || Terminal.of(Streams.OUTPUT) == null) {
            Thread.sleep(LOOK_MILLIS);
            System.out.print(top.page(DEFAULT_ROWS, "\n"));
            return;
        }
        int mode = terminal.mode();
        terminal.setMode(Tty.SIGNALS);
        System.out.print(CLEAR_ALL);
        try {
            while (!hasQuit(terminal)) {
                System.out.print(HOME + top.page(rows(terminal), CLEAR_ROW) + CLEAR_REST);
                System.out.flush();
            }
        } finally {
            terminal.setMode(mode);
        }
    }

    private static int rows(Terminal terminal) throws NoDevice {
        int rows = terminal.size().rows();
        return rows > HEAD_ROWS ? rows : DEFAULT_ROWS;
    }

    /** Waits until the next page is due, or until the user has had enough. */
    private static boolean hasQuit(Terminal terminal) throws Exception {
        for (int waited = 0; waited < PERIOD_MILLIS; waited += LOOK_MILLIS) {
            while (terminal.available() > 0) {
                int key = System.in.read();
                if (key == 'q' || key < 0) {
                    return true;
                }
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return false;
    }

    private String page(int rows, String rowEnd) {
        List<Use> uses = measure();
        Vm.Totals totals = VM.totals();
        Is.Machine machine = IS.machine();
        StringBuilder page =
                new StringBuilder("top -").append(Uptime.line(machine)).append(rowEnd);
        page.append("Tasks: ").append(uses.size()).append(rowEnd);
        page.append("Mem: ").append(totals.total() * 4L).append(" KiB total, ");
        page.append(totals.free() * 4L).append(" KiB free").append(rowEnd);
        page.append(rowEnd)
                .append("  PID USER     S    RSS  %CPU      TIME COMMAND")
                .append(rowEnd);
        for (int i = 0; i < Math.min(uses.size(), rows - HEAD_ROWS - 1); i++) {
            page.append(line(uses.get(i))).append(rowEnd);
        }
        return page.toString();
    }

    /** How much each process has run since the last time, the busiest first. */
    private List<Use> measure() {
        long now = System.nanoTime() / 1_000_000;
        long passed = Math.max(now - beforeMillis, 1);
        List<Use> uses = new ArrayList<>();
        for (ProcessInfo process : ProcessInfo.all()) {
            Long old = before.put(process.entry().endpoint(), process.millis());
            long ran = old == null ? 0 : process.millis() - old;
            uses.add(new Use(process, (int) Math.min(ran * 1000 / passed, 1000)));
        }
        beforeMillis = now;
        Collections.sort(uses, Comparator.comparingInt(use -> -use.thousandths));
        return uses;
    }

    static String line(Use use) {
        ProcessInfo process = use.process;
        return Format.right(process.entry().pid(), 5)
                + " "
                + Format.left(process.user(), 8)
                + " "
                + process.stateLetter()
                + Format.right(process.residentKib(), 7)
                + Format.right(Format.thousandths(use.thousandths * 100L, 1), 6)
                + Format.right(Format.runTime(process.millis()), 10)
                + " "
                + process.title();
    }
}
