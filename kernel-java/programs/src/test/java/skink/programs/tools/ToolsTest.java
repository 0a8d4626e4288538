package skink.programs.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.abi.protocol.Is;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Vm;

/** What programs print. */
class ToolsTest {
    @Test
    void daysAreThoseOfTheCalendar() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long seconds = random.nextLong(1L << 32);
            assertEquals(LocalDate.ofEpochDay(seconds / 86_400).toString(), Dates.day(seconds));
        }
    }

    @ParameterizedTest
    @CsvSource({"0100644, -rw-r--r--", "0040555, dr-xr-xr-x", "0100000, ----------", "0100777, -rwxrwxrwx"})
    void modesAreLetters(String mode, String text) {
        assertEquals(text, Ls.mode(Integer.parseInt(mode, 8)));
    }

    @Test
    void namesFillColumnsDownwards() {
        List<String> names = List.of("a", "bb", "ccc", "d", "e");
        assertEquals("a    ccc  e\nbb   d\n", Ls.columns(names, 15));
        assertEquals("a\nbb\nccc\nd\ne\n", Ls.columns(names, 0));
        assertEquals("a    bb   ccc  d    e\n", Ls.columns(names, 80));
        assertEquals("", Ls.columns(List.of(), 80));
    }

    private static ProcessInfo process(int pid, Pm.State state) {
        return new ProcessInfo(new Pm.Entry(pid, 1, 12, 0, state, Endpoint.of(20, 1)), "sleep", 61_230, 128);
    }

    @Test
    void processesAreLines() {
        assertEquals("   12     1    12 root     S    128   1:01.23 sleep", Ps.line(process(12, Pm.State.ALIVE)));
        assertEquals("   -3     1    12 root     S    128   1:01.23 [sleep]", Ps.line(process(-3, Pm.State.SERVER)));
        assertEquals("   12     1    12 root     T    128   1:01.23 sleep", Ps.line(process(12, Pm.State.STOPPED)));
        assertEquals(
                "   12     1    12 root     Z    128   1:01.23 sleep <defunct>", Ps.line(process(12, Pm.State.ZOMBIE)));
        assertEquals(
                "   12 root     S    128  12.3   1:01.23 sleep",
                Top.line(new Top.Use(process(12, Pm.State.ALIVE), 123)));
    }

    @Test
    void servicesAreLines() {
        Is.Service service = new Is.Service(Endpoint.of(4, 1), "vfs", Blocked.RECEIVING, 4, 1, 5_000);
        assertEquals("vfs                  4    1  waiting       4    1    0:05.00", ServiceTool.line(service));
    }

    @Test
    void theWorstReasonNotToRunIsTold() {
        assertEquals("running", ServiceTool.state(0));
        assertEquals("sending", ServiceTool.state(Blocked.SENDING | Blocked.RECEIVING));
        assertEquals("ended", ServiceTool.state(Blocked.EXITED | Blocked.RECEIVING));
        assertEquals("crashed", ServiceTool.state(Blocked.SIGNAL_PENDING));
        assertEquals("paging", ServiceTool.state(Blocked.PAGE_FAULT));
        assertEquals("blocked", ServiceTool.state(Blocked.NO_QUANTUM));
    }

    @Test
    void memoryIsATable() {
        String table = "           total        used        free    promised\n"
                + "Mem:       40000       10000       30000       20000\n";
        assertEquals(
                table.replace("           total", "           total"), Free.table(new Vm.Totals(10_000, 7_500, 5_000)));
    }

    @Test
    void theMachineIsUp() {
        Is.Machine machine = new Is.Machine(4, 256, true, 300_000, 1_700_000_000_000L);
        assertEquals(" 22:13:20 up 5 min, 4 processors, race mode", Uptime.line(machine));
    }
}
