package skink.user.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.abi.protocol.IsAFolder;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.TooManyFiles;
import skink.abi.user.UserSpace;
import skink.abi.user.WellKnown;
import skink.magic.sim.SparseMemory;
import skink.user.SimulatedKernel;

/** Files as programs see them, with a file server that knows one file and one folder. */
class FilesTest {
    private static final int VFS = 0xA00;
    private static final int FILE = 5;
    private static final byte[] CONTENT = new byte[10_000];
    /** Each test is another process, so that it announces its table of grants. */
    private static int endpoint = 1044;

    private static final List<String> NAMES = List.of("cat", "ls", "sh");

    private final SimulatedKernel kernel = new SimulatedKernel();
    private final List<Integer> requests = new ArrayList<>();
    private int refusal = Errno.OK;
    private int position;
    private int grantTable;
    private int grantEntry;

    @BeforeEach
    void serve() {
        new Random(1).nextBytes(CONTENT);
        kernel.word(UserSpace.INFO_BUFFER_BYTES, 1 << 20);
        kernel.word(UserSpace.INFO_ENDPOINT, ++endpoint);
        kernel.atTrap(this::trap);
    }

    private void trap() {
        SimulatedKernel.Asked asked = kernel.asked.get(kernel.asked.size() - 1);
        if (!asked.trap().equals("message")) {
            boolean announces = asked.arguments().get(0) == KernelCall.SETGRANT;
            grantTable = announces ? kernel.word(MessageLayout.OUT + KernelCall.A) : grantTable;
            return;
        }
        assertEquals(WellKnown.VFS, asked.arguments().get(1));
        int type = kernel.word(MessageLayout.OUT + MessageLayout.TYPE) - VFS;
        requests.add(type);
        kernel.word(MessageLayout.IN + MessageLayout.TYPE, refusal);
        switch (type) {
            case 0 -> answer(0, FILE);
            case 2 -> answer(0, read(argument(1), argument(2)));
            case 5 -> answer(2, CONTENT.length);
            case 6 -> text(position < NAMES.size() ? NAMES.get(position++) : "");
            default -> answer(0, 0);
        }
    }

    private int argument(int index) {
        return kernel.word(MessageLayout.OUT + MessageLayout.PAYLOAD + 4 * index);
    }

    private void answer(int index, int value) {
        kernel.word(MessageLayout.IN + MessageLayout.PAYLOAD + 4 * index, value);
    }

    private void text(String text) {
        byte[] bytes = java.util.Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), 56);
        for (int i = 0; i < bytes.length; i++) {
            kernel.machine
                    .memory()
                    .write(UserSpace.MESSAGE_PAGE + MessageLayout.IN + MessageLayout.PAYLOAD + i, 1, bytes[i]);
        }
    }

    /** Copies to what the grant opens, which must be open. */
    private int read(int grant, int bytes) {
        SparseMemory memory = kernel.machine.memory();
        grantEntry = grantTable + GrantTable.ENTRY_BYTES * GrantId.index(grant);
        assertEquals(grant, (int) memory.read(grantEntry + GrantTable.ID, 4));
        assertEquals(GrantTable.DIRECT | GrantTable.WRITE, memory.read(grantEntry + GrantTable.KIND, 4));
        assertEquals(WellKnown.VFS, memory.read(grantEntry + GrantTable.GRANTEE, 4));
        assertEquals(bytes, memory.read(grantEntry + GrantTable.BYTES, 4));
        int count = Math.min(bytes, CONTENT.length - position);
        for (int i = 0; i < count; i++) {
            memory.write((int) memory.read(grantEntry + GrantTable.START, 4) + i, 1, CONTENT[position++]);
        }
        return count;
    }

    @Test
    void aFileIsReadThroughAGrantThatIsTakenBack() {
        kernel.machine.run(() -> {
            try {
                assertArrayEquals(CONTENT, Files.readAll("/x"));
            } catch (Exception refused) {
                throw new AssertionError(refused);
            }
        });
        assertEquals(List.of(0, 5, 2, 2, 2, 1), requests);
        assertEquals(GrantId.NONE, kernel.machine.memory().read(grantEntry + GrantTable.ID, 4));
    }

    @Test
    void aFolderIsAListOfNames() {
        kernel.machine.run(() -> {
            try {
                assertEquals(NAMES, Files.names("/bin"));
            } catch (Exception refused) {
                throw new AssertionError(refused);
            }
        });
        assertEquals(1, requests.get(requests.size() - 1), "it is closed");
    }

    @Test
    void whatTheServerRefusesIsTheCallersMatter() {
        refusal = Errno.ENOENT;
        kernel.machine.run(() -> assertThrows(NotFound.class, () -> Files.status("/x")));
        refusal = Errno.EMFILE;
        kernel.machine.run(() -> assertThrows(TooManyFiles.class, () -> Files.names("/x")));
        refusal = Errno.EISDIR;
        kernel.machine.run(() -> assertThrows(IsAFolder.class, this::readSomething));
    }

    private void readSomething() throws Exception {
        refusal = Errno.OK;
        OpenFile file = OpenFile.open("/x");
        refusal = Errno.EISDIR;
        file.read(new byte[5], 0, 5);
    }

    @Test
    void aPathThatFitsNoRequestIsThePathOfNothing() {
        kernel.machine.run(() -> assertThrows(NotFound.class, () -> Files.status("/" + "x".repeat(52))));
        kernel.machine.run(() -> assertThrows(NotFound.class, () -> Files.status("/x\0y")));
        assertEquals(List.of(), requests);
    }
}
