package skink.kernel.acpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import skink.abi.boot.BootSymbols;
import skink.abi.boot.MemoryMapAbi;
import skink.magic.sim.SimulatedMachine;

class AcpiTest {
    private static final int POINTER = 0xF_5A30 & ~15;
    private static final int RSDT = 0x10_0000;
    private static final int XSDT = 0x10_1000;
    private static final int MADT = 0x10_2000;
    private static final int FADT = 0x10_3000;
    private static final int DSDT = 0x10_4000;
    private static final byte[] AML = {
        0x10, 0x08, '_', 'S', 'B', '_', 0x08, '_', 'S', '5', '_', 0x12, 0x06, 0x04, 0x0A, 0x05, 0x01, 0x00, 0x00, 0x5B
    };

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);

    private void put(int physical, byte[] bytes) {
        machine.memory().write(MemoryMapAbi.KERNEL_BASE + physical, bytes);
    }

    /** A table with a sound header around {@code body}. */
    private static byte[] table(String signature, byte[] body) {
        ByteBuffer b = ByteBuffer.allocate(36 + body.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put(signature.getBytes(StandardCharsets.US_ASCII)).putInt(36 + body.length);
        b.position(36).put(body);
        return withChecksum(b.array(), 9, b.capacity());
    }

    private static byte[] withChecksum(byte[] bytes, int at, int length) {
        bytes[at] = 0;
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += bytes[i];
        }
        bytes[at] = (byte) -sum;
        return bytes;
    }

    private static byte[] words(int... values) {
        ByteBuffer b = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            b.putInt(value);
        }
        return b.array();
    }

    private static byte[] madtBody() {
        ByteBuffer b = ByteBuffer.allocate(8 + 3 * 8 + 12 + 10).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0xFEE0_0000).putInt(1);
        b.put((byte) 0).put((byte) 8).put((byte) 0).put((byte) 4).putInt(1);
        b.put((byte) 0).put((byte) 8).put((byte) 1).put((byte) 6).putInt(1);
        b.put((byte) 0).put((byte) 8).put((byte) 2).put((byte) 9).putInt(0);
        b.put((byte) 1).put((byte) 12).putShort((short) 0).putInt(0xFEC0_0000).putInt(0);
        b.put((byte) 2).put((byte) 10).put((byte) 0).put((byte) 0).putInt(2).putShort((short) 0x0F);
        return b.array();
    }

    private static byte[] fadtBody() {
        ByteBuffer b = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(40 - 36, DSDT).putInt(48 - 36, 0xB2).put(52 - 36, (byte) 2);
        b.putInt(64 - 36, 0x604).putInt(68 - 36, 0);
        return b.array();
    }

    @BeforeEach
    void soundTables() {
        machine.defineSymbol(BootSymbols.PAGE_DIRECTORY, 0xC020_0000);
        ByteBuffer pointer = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN);
        pointer.put("RSD PTR ".getBytes(StandardCharsets.US_ASCII)).position(15);
        pointer.put((byte) 2).putInt(RSDT).putInt(36).putLong(XSDT);
        put(POINTER, withChecksum(withChecksum(pointer.array(), 8, 20), 32, 36));
        put(RSDT, table("RSDT", words(FADT, MADT)));
        put(XSDT, table("XSDT", words(0, 1, FADT, 0, MADT, 0)));
        put(MADT, table("APIC", madtBody()));
        put(FADT, table("FACP", fadtBody()));
        put(DSDT, table("DSDT", AML));
    }

    private void readAll() {
        machine.run(() -> {
            int pointer = RootPointer.search();
            if (pointer == 0 || !AcpiTables.open(pointer)) {
                return;
            }
            int madt = AcpiTables.find(Madt.SIGNATURE);
            if (madt != 0) {
                Madt.read(madt);
            }
            int fadt = AcpiTables.find(Fadt.SIGNATURE);
            if (fadt != 0) {
                Fadt.read(fadt);
            }
        });
    }

    @Test
    void soundTablesAreRead() {
        readAll();
        assertEquals(2, Madt.processors(), "the third is disabled");
        assertEquals(4, Madt.processorId(0));
        assertEquals(6, Madt.processorId(1));
        assertEquals(1, Madt.ioApics());
        assertEquals(0xFEC0_0000, Madt.ioApicAddress(0));
        assertEquals(2, Madt.lineOf(0));
        assertTrue(Madt.isLevel(0) && Madt.isActiveLow(0));
        assertEquals(5, Madt.lineOf(5));
        assertTrue(Fadt.canPowerOff());
        assertEquals(5, Fadt.sleepTypeA());
        assertEquals(1, Fadt.sleepTypeB());
        assertEquals(0x604, Fadt.pm1aControl());
    }

    @Test
    void theBiosDataAreaIsSearchedFirst() {
        machine.memory().write(MemoryMapAbi.KERNEL_BASE + 0x40E, 2, 0x9FC0);
        byte[] copy = new byte[36];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (byte) machine.memory().readByte(MemoryMapAbi.KERNEL_BASE + POINTER + i);
        }
        put(0x9_FC40, copy);
        machine.run(() -> assertEquals(0x9_FC40, RootPointer.search()));
    }

    @Test
    void aPointerWithABadChecksumIsNoPointer() {
        machine.memory().writeByte(MemoryMapAbi.KERNEL_BASE + POINTER + 9, 'x');
        machine.run(() -> assertEquals(0, RootPointer.search()));
    }

    @Test
    void withoutASoundExtendedTableTheOldOneIsUsed() {
        machine.memory().writeByte(MemoryMapAbi.KERNEL_BASE + XSDT + 40, 0x77);
        readAll();
        assertEquals(2, Madt.processors());
    }

    @Test
    void aTableWithABadChecksumIsNotFound() {
        machine.memory().writeByte(MemoryMapAbi.KERNEL_BASE + MADT + 50, 0x77);
        machine.run(() -> {
            assertTrue(AcpiTables.open(RootPointer.search()));
            assertEquals(0, AcpiTables.find(Madt.SIGNATURE));
        });
    }

    @Test
    void aProcessorListedTwiceCountsOnce() {
        byte[] body = madtBody();
        body[8 + 8 + 3] = 4;
        put(MADT, table("APIC", body));
        readAll();
        assertEquals(1, Madt.processors());
    }

    @Test
    void anEntryOfLengthZeroEndsTheTable() {
        byte[] body = madtBody();
        body[8 + 8 + 1] = 0;
        put(MADT, table("APIC", body));
        readAll();
        assertEquals(1, Madt.processors());
    }

    @Test
    void aDsdtWithoutTheNameCannotPowerOff() {
        byte[] aml = AML.clone();
        aml[8] = '4';
        put(DSDT, table("DSDT", aml));
        readAll();
        assertFalse(Fadt.canPowerOff());
    }

    /** Damage behind sound checksums: reading ends, does not throw, and stays within its tables. */
    @Test
    void hostileTablesAreSurvived() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            soundTables();
            put(MADT, damaged("APIC", madtBody(), random));
            put(FADT, damaged("FACP", fadtBody(), random));
            put(DSDT, damaged("DSDT", AML, random));
            if (random.nextBoolean()) {
                put(XSDT, damaged("XSDT", words(0, 1, FADT, 0, MADT, 0), random));
            }
            long before = machine.now();
            readAll();
            assertTrue(machine.now() - before < 100 * 5_000_000L, "bounded, seed " + seed);
            assertTrue(Madt.processors() <= 64 && Madt.ioApics() <= 8, "seed " + seed);
            for (int i = 0; i < Madt.processors(); i++) {
                assertTrue(Madt.processorId(i) >= 0 && Madt.processorId(i) <= 255, "seed " + seed);
            }
        }
    }

    private static byte[] damaged(String signature, byte[] body, Random random) {
        byte[] copy = body.clone();
        for (int i = random.nextInt(6); i > 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) (random.nextInt(3) == 0 ? 0xFF : random.nextInt(256));
        }
        byte[] table = table(signature, copy);
        if (random.nextInt(10) == 0) {
            table[4 + random.nextInt(2)] = (byte) random.nextInt(256);
        }
        return withChecksum(table, 9, table.length);
    }
}
