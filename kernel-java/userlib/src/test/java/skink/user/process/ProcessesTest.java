package skink.user.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.Interrupted;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.Pm;
import skink.abi.user.Signal;
import skink.abi.user.UserSpace;
import skink.user.Message;
import skink.user.SimulatedKernel;

/** What programs ask the process manager, and when the handlers of signals run. */
class ProcessesTest {
    private static final int EXEC = 1;
    private static final int AWAIT = 2;
    private static final int SIGNALS = 4;
    private static final int SLEEP = 16;
    private static final int IGNORED = 17;

    /** An answer: a type and the words that follow. */
    private record Answer(int type, int... words) {}

    private final SimulatedKernel kernel = new SimulatedKernel();
    /** Requests to the manager: the number of each, and its first two words. */
    private final List<List<Integer>> asked = new ArrayList<>();

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> handled = new ArrayList<>();
    /** The words that exec has found in memory, of the last one. */
    private String block;

    @BeforeEach
    void connect() {
        kernel.word(UserSpace.INFO_BUFFER_BYTES, 1 << 20);
        Signals.forget();
        kernel.atTrap(() -> {
            long primitive =
                    kernel.asked.get(kernel.asked.size() - 1).arguments().get(0);
            if (primitive == Primitive.SENDREC) {
                answer();
            }
        });
    }

    private void answer() {
        int number = Message.OUT.type() - Pm.BASE;
        if (number == EXEC) {
            block = text(Message.OUT.word(12), Message.OUT.word(13));
        } else {
            asked.add(List.of(number, Message.OUT.word(0), Message.OUT.word(1)));
        }
        Answer answer = answers.isEmpty() ? new Answer(Errno.OK) : answers.remove();
        Message.IN.type(answer.type).clearFrom(0);
        for (int i = 0; i < answer.words.length; i++) {
            Message.IN.word(i, answer.words[i]);
        }
    }

    /** The argument block: two numbers, then texts. */
    private String text(int address, int bytes) {
        StringBuilder text = new StringBuilder();
        text.append(kernel.machine.memory().read(address, 4)).append(' ');
        text.append(kernel.machine.memory().read(address + 4, 4)).append(' ');
        for (int i = 8; i < bytes; i++) {
            char letter = (char) (kernel.machine.memory().read(address + i, 1) & 0xFF);
            text.append(letter == 0 ? '|' : letter);
        }
        return text.toString();
    }

    private void signal(int signal) {
        kernel.word(UserSpace.SIGNALS, kernel.word(UserSpace.SIGNALS) | 1 << signal);
    }

    private static void checked(Asking request) {
        try {
            request.ask();
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    private interface Asking {
        void ask() throws Exception;
    }

    @Test
    void argumentsAndEnvironmentLieOneBehindTheOther() {
        answers.add(new Answer(Errno.ENOEXEC));
        answers.add(new Answer(Errno.ENOENT));
        kernel.machine.run(() -> {
            assertThrows(
                    NotAProgram.class, () -> Processes.exec("/bin/a", List.of("a", "", "long one"), List.of("X=1")));
            assertEquals("3 1 a||long one|X=1|", block);
            assertThrows(NotFound.class, () -> Processes.exec("/bin/b", List.of("b"), List.of()));
            assertEquals("1 0 b|", block, "the block of before is used again");
        });
    }

    @Test
    void whatNoProgramCanGetIsRefusedAtOnce() {
        kernel.machine.run(() -> {
            assertThrows(NotFound.class, () -> Processes.exec("/" + "x".repeat(48), List.of(), List.of()));
            assertThrows(NotFound.class, () -> Processes.exec("/bin/\0", List.of(), List.of()));
            assertThrows(BadArgument.class, () -> Processes.exec("/bin/a", List.of("a\0b"), List.of()));
            assertThrows(BadArgument.class, () -> Processes.exec("/bin/a", List.of("x".repeat(64 << 10)), List.of()));
        });
        assertTrue(kernel.asked.isEmpty(), "nobody was asked");
    }

    @Test
    void aWaitGoesOnWhenHandlersHaveRun() {
        kernel.machine.run(() -> {
            Signals.handle(Signal.USR1, () -> handled.add("usr1"));
            signal(Signal.USR1);
            answers.add(new Answer(Errno.EINTR));
            answers.add(new Answer(Errno.OK, 5, 7 << 8));
            checked(() -> assertEquals(new Pm.Ended(5, 7 << 8), Processes.await(5)));
            assertEquals(List.of("usr1"), handled);
            assertEquals(List.of(AWAIT, 5, 1), asked.get(asked.size() - 1));
        });
    }

    @Test
    void handlersRunBehindAnAnswerToo() {
        kernel.machine.run(() -> {
            Signals.handle(Signal.CHLD, () -> {
                handled.add("child");
                Message.IN.clearFrom(0);
            });
            signal(Signal.CHLD);
            answers.add(new Answer(Errno.OK, 5, 0));
            checked(() -> assertEquals(new Pm.Ended(5, 0), Processes.awaitChange(Pm.ANY_CHILD, false)));
            assertEquals(List.of("child"), handled, "which does not lose the answer");
        });
    }

    @Test
    void whoWantsToKnowLearnsOfTheSignal() {
        kernel.machine.run(() -> {
            Signals.handle(Signal.USR1, () -> handled.add("usr1"));
            signal(Signal.USR1);
            answers.add(new Answer(Errno.EINTR));
            assertThrows(Interrupted.class, () -> Processes.awaitChangeOrSignal(5));
            assertEquals(List.of("usr1"), handled);
            answers.add(new Answer(Errno.ECHILD));
            assertThrows(NoChild.class, () -> Processes.awaitChangeOrSignal(5));
        });
    }

    @Test
    void sleepTellsWhetherItEnded() {
        kernel.machine.run(() -> {
            assertTrue(Processes.sleep(50));
            assertEquals(List.of(SLEEP, 50, 0), asked.get(asked.size() - 1));
            Signals.handle(Signal.TERM, () -> handled.add("term"));
            signal(Signal.TERM);
            answers.add(new Answer(Errno.EINTR));
            assertFalse(Processes.sleep(50));
            assertEquals(List.of("term"), handled);
        });
    }

    @Test
    void handlersRunInOrderAndOnce() {
        kernel.machine.run(() -> {
            Signals.handle(Signal.TERM, () -> handled.add("term"));
            Signals.handle(Signal.INT, () -> handled.add("int"));
            assertFalse(Signals.poll());
            signal(Signal.TERM);
            signal(Signal.INT);
            signal(Signal.INT);
            assertTrue(Signals.poll());
            assertFalse(Signals.poll());
            assertEquals(List.of("int", "term"), handled);
        });
    }

    @Test
    void theManagerIsToldWhatIsHandledAndIgnored() {
        kernel.machine.run(() -> {
            Signals.restoreAllBut(0);
            asked.clear();
            Signals.handle(Signal.TERM, () -> handled.add("term"));
            Signals.ignore(Signal.INT);
            Signals.ignore(Signal.TERM);
            Signals.restore(Signal.INT);
            Signals.restoreAllBut(1 << Signal.HUP | 1 << Signal.KILL);
            int term = 1 << Signal.TERM;
            int interrupt = 1 << Signal.INT;
            List<List<Integer>> told = List.of(
                    List.of(SIGNALS, term, 0),
                    List.of(SIGNALS, term, interrupt),
                    List.of(SIGNALS, 0, term | interrupt),
                    List.of(SIGNALS, 0, term),
                    List.of(SIGNALS, 0, 1 << Signal.HUP));
            assertEquals(told, asked);
            signal(Signal.TERM);
            Signals.poll();
            assertTrue(handled.isEmpty(), "its handler is gone");
        });
    }

    @Test
    void someSignalsAreBeyondEverybody() {
        kernel.machine.run(() -> {
            for (int signal : new int[] {0, -1, 32, Signal.KILL, Signal.STOP, Integer.MIN_VALUE}) {
                assertThrows(IllegalArgumentException.class, () -> Signals.handle(signal, () -> {}));
                assertThrows(IllegalArgumentException.class, () -> Signals.ignore(signal));
                assertThrows(IllegalArgumentException.class, () -> Signals.restore(signal));
            }
        });
    }

    @Test
    void aProgramAsksOnceWhatTheOneBeforeHasIgnored() {
        kernel.machine.run(() -> {
            answers.add(new Answer(Errno.OK, 1 << Signal.HUP));
            Signals.handle(Signal.TERM, () -> {});
            Signals.ignore(Signal.INT);
        });
        assertEquals(List.of(IGNORED, 0, 0), asked.get(0));
        assertEquals(List.of(SIGNALS, 1 << Signal.TERM, 1 << Signal.HUP), asked.get(1));
        assertEquals(List.of(SIGNALS, 1 << Signal.TERM, 1 << Signal.HUP | 1 << Signal.INT), asked.get(2));
        assertEquals(3, asked.size());
    }
}
