package skink.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;

/** The table of asynchronous messages as the kernel sees it. */
class AsyncMessagesTest {
    private static final int ONE = 1 << 10 | 3;
    private static final int OTHER = 1 << 10 | 4;

    private final SimulatedKernel kernel = new SimulatedKernel();

    /** The table's fill is kept in a static field, as processes have one table: each test begins with none on its way. */
    @BeforeEach
    void drain() {
        kernel.machine.run(() -> {
            for (int i = 0; i < AsyncTable.MAX_ENTRIES; i++) {
                finish(i, Errno.OK);
            }
            AsyncMessages.send(AsyncMessages.prepare(ONE), false);
            finish(0, Errno.OK);
        });
        kernel.asked.clear();
    }

    private static int field(int entry, int field) {
        return AsyncTable.OFFSET + entry * AsyncTable.ENTRY_BYTES + field;
    }

    private void finish(int entry, int result) {
        kernel.word(field(entry, AsyncTable.RESULT), result);
        kernel.word(
                field(entry, AsyncTable.FLAGS),
                kernel.word(field(entry, AsyncTable.FLAGS)) | AsyncTable.VALID | AsyncTable.DONE);
    }

    private static int send(int destination, int type) {
        int entry = AsyncMessages.prepare(destination);
        AsyncMessages.message(entry).type(type);
        AsyncMessages.send(entry, false);
        return entry;
    }

    @Test
    void anEntryIsCompleteWhenTheKernelIsToldOfIt() {
        kernel.atTrap(() -> {
            assertEquals(AsyncTable.VALID | AsyncTable.NOTIFY_WHEN_DONE, kernel.word(field(0, AsyncTable.FLAGS)));
            assertEquals(ONE, kernel.word(field(0, AsyncTable.DESTINATION)));
            assertEquals(0x405, kernel.word(field(0, AsyncTable.MESSAGE + MessageLayout.TYPE)));
            assertEquals(-9, kernel.word(field(0, AsyncTable.MESSAGE + MessageLayout.PAYLOAD + 4 * 13)));
        });
        kernel.machine.run(() -> {
            int entry = AsyncMessages.prepare(ONE);
            assertEquals(0, kernel.word(field(entry, AsyncTable.FLAGS)), "valid before it was filled in");
            AsyncMessages.message(entry).type(0x405).word(13, -9);
            assertEquals(Errno.OK, AsyncMessages.send(entry, true));
        });
        assertEquals(List.of(new SimulatedKernel.Asked("message", List.of((long) Primitive.SENDA, 1L))), kernel.asked);
    }

    @Test
    void anEntryTellsItsEnd() {
        kernel.machine.run(() -> {
            int entry = send(ONE, 0x401);
            assertFalse(AsyncMessages.isDone(entry));
            finish(entry, Errno.EDEADSRCDST);
            assertTrue(AsyncMessages.isDone(entry));
            assertEquals(Errno.EDEADSRCDST, AsyncMessages.result(entry));
        });
    }

    @Test
    void doneEntriesAreUsedAgain() {
        kernel.machine.run(() -> {
            for (int i = 0; i < 5 * AsyncTable.MAX_ENTRIES; i++) {
                finish(send(ONE, 0x401), Errno.OK);
            }
            assertEquals(0, AsyncMessages.prepare(ONE));
        });
    }

    @Test
    void messagesToOneDestinationNeverOvertake() {
        kernel.machine.run(() -> {
            int first = send(OTHER, 0x401);
            int second = send(ONE, 0x402);
            finish(first, Errno.OK);
            assertTrue(send(ONE, 0x403) > second);
            assertEquals(first, send(OTHER, 0x404), "the free entry is good for others");
        });
    }

    @Test
    void aFullTableIsAnError() {
        kernel.machine.run(() -> {
            for (int i = 0; i < AsyncTable.MAX_ENTRIES; i++) {
                assertEquals(i, send(ONE, 0x401));
            }
            assertEquals(AsyncMessages.FULL, AsyncMessages.prepare(OTHER));
            finish(0, Errno.OK);
            assertEquals(AsyncMessages.FULL, AsyncMessages.prepare(ONE), "it would overtake");
            assertEquals(0, AsyncMessages.prepare(OTHER));
        });
    }

    @Test
    void theKernelLooksAtNoMoreThanIsOnItsWay() {
        kernel.machine.run(() -> {
            send(ONE, 0x401);
            send(ONE, 0x402);
            finish(1, Errno.OK);
            finish(0, Errno.OK);
            kernel.asked.clear();
            send(OTHER, 0x403);
        });
        assertEquals(1L, kernel.asked.get(0).arguments().get(1));
    }

    @Test
    void theTableFitsThePage() {
        assertTrue(AsyncTable.OFFSET + AsyncTable.MAX_ENTRIES * AsyncTable.ENTRY_BYTES <= 4096);
    }
}
