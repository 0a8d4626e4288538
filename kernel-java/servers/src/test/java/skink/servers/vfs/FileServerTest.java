package skink.servers.vfs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadFile;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.IsAFolder;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.TooManyFiles;
import skink.abi.protocol.Vfs;
import skink.abi.user.WellKnown;

/** Requests of processes, good and bad. */
class FileServerTest {
    private static final int SLOTS = 64;
    private static final int CLIENT = Endpoint.of(20, 3);
    private static final int OTHER = Endpoint.of(21, 3);
    private static final int GRANT = 7;
    private static final String TEXT = "The quick brown skink jumps over the lazy dog.\n";
    private static final byte[] ELF = Arrays.copyOf(new byte[] {0x7F, 'E', 'L', 'F', 1}, 6000);

    private final byte[] archive = new ArchiveMaker()
            .folder("bin")
            .file("etc/motd", TEXT)
            .file("etc/empty", "")
            .pageFor("bin/sh")
            .program("bin/sh", ELF)
            .pageFor("bin/data")
            .entry("bin/data", 0100644, ELF)
            .program("bin/script", "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII))
            .program("bin/crooked", ELF)
            .program("bin/none", new byte[0])
            .bytes();

    private final byte[] clientMemory = new byte[100];
    private int copyError = Errno.OK;
    private final FileServer server = new FileServer(() -> new ArchiveBytes(archive), this::copy, SLOTS);

    private int copy(int client, int grant, int address, int bytes) {
        assertEquals(GRANT, grant);
        if (copyError == Errno.OK) {
            System.arraycopy(archive, address - ArchiveBytes.ADDRESS, clientMemory, 0, bytes);
        }
        return copyError;
    }

    @BeforeEach
    void begin() {
        assertEquals(Errno.OK, server.initialize(InitKind.FRESH));
    }

    private String got(int bytes) {
        return new String(clientMemory, 0, bytes, StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsReadPieceByPieceToItsEnd() throws Exception {
        int file = server.open(CLIENT, "/etc/motd");
        assertEquals(3, file);
        assertEquals(10, server.read(CLIENT, file, GRANT, 10));
        assertEquals(TEXT.substring(0, 10), got(10));
        int rest = TEXT.length() - 10;
        assertEquals(rest, server.read(CLIENT, file, GRANT, 100));
        assertEquals(TEXT.substring(10), got(rest));
        assertEquals(0, server.read(CLIENT, file, GRANT, 100));
        assertEquals(0, server.read(CLIENT, server.open(CLIENT, "/etc/empty"), GRANT, 100));
    }

    @Test
    void everyOpeningHasItsOwnPlace() throws Exception {
        int first = server.open(CLIENT, "/etc/motd");
        int second = server.open(CLIENT, "/etc/motd");
        server.read(CLIENT, first, GRANT, 10);
        server.read(CLIENT, second, GRANT, 3);
        assertEquals("The", got(3));
    }

    @Test
    void seekSetsWhereToReadOn() throws Exception {
        int file = server.open(CLIENT, "/etc/motd");
        server.seek(CLIENT, file, 4);
        server.read(CLIENT, file, GRANT, 5);
        assertEquals("quick", got(5));
        for (int beyond : new int[] {TEXT.length(), 1000, Integer.MAX_VALUE}) {
            server.seek(CLIENT, file, beyond);
            assertEquals(0, server.read(CLIENT, file, GRANT, Integer.MAX_VALUE));
        }
        assertThrows(BadArgument.class, () -> server.seek(CLIENT, file, -1));
        assertThrows(BadArgument.class, () -> server.read(CLIENT, file, GRANT, -1));
    }

    @Test
    void aCopyThatFailsMovesNothing() throws Exception {
        int file = server.open(CLIENT, "/etc/motd");
        copyError = Errno.EPERM;
        assertThrows(BadMemory.class, () -> server.read(CLIENT, file, GRANT, 3));
        copyError = Errno.OK;
        assertEquals(3, server.read(CLIENT, file, GRANT, 3));
        assertEquals("The", got(3));
    }

    @Test
    void foldersTellTheirNames() throws Exception {
        int folder = server.open(CLIENT, "/etc/");
        assertEquals("empty", server.nextName(CLIENT, folder));
        assertEquals("motd", server.nextName(CLIENT, folder));
        assertEquals("", server.nextName(CLIENT, folder));
        assertEquals("", server.nextName(CLIENT, folder));
        server.seek(CLIENT, folder, 1);
        assertEquals("motd", server.nextName(CLIENT, folder));
        server.seek(CLIENT, folder, Integer.MAX_VALUE);
        assertEquals("", server.nextName(CLIENT, folder));
        assertThrows(IsAFolder.class, () -> server.read(CLIENT, folder, GRANT, 1));
        int file = server.open(CLIENT, "/etc/motd");
        assertThrows(NotAFolder.class, () -> server.nextName(CLIENT, file));
    }

    @Test
    void statusOfAPathAndOfAnOpenFileIsOne() throws Exception {
        int file = server.open(CLIENT, "/etc/motd");
        Vfs.Status status = server.status(OTHER, "/etc/motd");
        assertEquals(status, server.statusOf(CLIENT, file));
        assertEquals(TEXT.length(), status.bytes());
    }

    @Test
    void filesAreTheirOpenersAlone() throws Exception {
        int file = server.open(CLIENT, "/etc/motd");
        assertThrows(BadFile.class, () -> server.read(OTHER, file, GRANT, 1));
        assertThrows(BadFile.class, () -> server.close(OTHER, file));
        assertEquals(file, server.open(OTHER, "/etc/empty"));
        server.close(OTHER, file);
        assertEquals(1, server.read(CLIENT, file, GRANT, 1));
    }

    @Test
    void theNextTenantOfASlotHasNoneOfThemAndTheDeadNoneEither() throws Exception {
        int file = server.open(CLIENT, "/etc/motd");
        int next = Endpoint.of(20, 4);
        assertThrows(BadFile.class, () -> server.read(next, file, GRANT, 1));
        assertEquals(3, server.open(next, "/etc/empty"));
        assertThrows(BadFile.class, () -> server.read(CLIENT, file, GRANT, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2, 3, 4, 34, 35, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void numbersOfNoOpenFileAreRefused(int number) {
        assertThrows(BadFile.class, () -> server.read(CLIENT, number, GRANT, 1));
        assertThrows(BadFile.class, () -> server.close(CLIENT, number));
        assertThrows(BadFile.class, () -> server.seek(CLIENT, number, 0));
        assertThrows(BadFile.class, () -> server.nextName(CLIENT, number));
        assertThrows(BadFile.class, () -> server.statusOf(CLIENT, number));
    }

    @Test
    void aProcessHas32AndTheLowestFreeNumberIsNext() throws Exception {
        for (int i = 0; i < 32; i++) {
            assertEquals(3 + i, server.open(CLIENT, "/etc"));
        }
        assertThrows(TooManyFiles.class, () -> server.open(CLIENT, "/etc"));
        server.open(OTHER, "/etc");
        server.close(CLIENT, 9);
        server.close(CLIENT, 7);
        assertThrows(BadFile.class, () -> server.close(CLIENT, 7));
        assertEquals(7, server.open(CLIENT, "/etc"));
        assertEquals(9, server.open(CLIENT, "/etc"));
    }

    @Test
    void pmLearnsWhereAProgramLies() throws Exception {
        Vfs.Place place = server.program(WellKnown.PM, "/bin/sh");
        assertEquals(ELF.length, place.bytes());
        assertEquals(0, place.address() % 4096);
        int offset = place.address() - ArchiveBytes.ADDRESS;
        assertArrayEquals(ELF, Arrays.copyOfRange(archive, offset, offset + ELF.length));
    }

    @Test
    void whatIsNoProgramIsRefused() {
        for (String path : new String[] {"/bin/script", "/bin/data", "/bin/crooked", "/bin/none", "/etc/motd"}) {
            assertThrows(NotAProgram.class, () -> server.program(WellKnown.PM, path), path);
        }
        assertThrows(IsAFolder.class, () -> server.program(WellKnown.PM, "/bin"));
        assertThrows(NotFound.class, () -> server.program(WellKnown.PM, "/bin/ls"));
        assertThrows(NotAFolder.class, () -> server.program(WellKnown.PM, "/bin/sh/"));
    }

    @Test
    void nobodyElseLearnsIt() {
        for (int stranger : new int[] {CLIENT, WellKnown.VM, WellKnown.INIT, Endpoint.of(1, 2)}) {
            assertThrows(NotPermitted.class, () -> server.program(stranger, "/bin/sh"));
        }
    }

    @Test
    void withoutASoundArchiveItDoesNotBegin() {
        FileServer spoilt = new FileServer(() -> new ArchiveBytes(new byte[100]), this::copy, SLOTS);
        assertEquals(Errno.EINVAL, spoilt.initialize(InitKind.FRESH));
        FileServer none = new FileServer(
                () -> {
                    throw NotFound.ERROR;
                },
                this::copy,
                SLOTS);
        assertEquals(Errno.EINVAL, none.initialize(InitKind.FRESH));
    }
}
