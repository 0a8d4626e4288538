package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.magic.Address;
import skink.magic.sim.SimulatedMachine;

/** Look-ups in hand-made tables: hits, edges and gaps. */
class FrameTablesTest {
    private static final int CODE = 0x80_0000;
    private static final int FUNCTIONS = 0x1_0000;
    private static final int LINES = 0x2_0000;
    private static final int TRACES = 0x3_0000;
    private static final int METHODS = 0x4_0000;
    private static final int CALL_SITES = 0x5_0000;
    private static final int SITE_MAPS = 0x6_0000;
    private static final int FAULTS = 0x6_8000;
    private static final int TEXT = 0x7_0000;

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);

    private static void words(int at, int... values) {
        for (int i = 0; i < values.length; i++) {
            Address.of(at + 4 * i).store(values[i]);
        }
    }

    private void table(String name, int start, int... values) {
        machine.defineSymbol("__" + name + "_start", start);
        machine.defineSymbol("__" + name + "_end", start + 4 * values.length);
        words(start, values);
    }

    private void bytes(String name, int start, int... values) {
        machine.defineSymbol("__" + name + "_start", start);
        machine.defineSymbol("__" + name + "_end", start + values.length);
        for (int i = 0; i < values.length; i++) {
            Address.of(start + i).store((byte) values[i]);
        }
    }

    private void withTables(Runnable body) {
        machine.run(() -> {
            table(
                    "functions",
                    FUNCTIONS,
                    CODE,
                    CODE + 16,
                    0,
                    CODE,
                    0,
                    0,
                    0,
                    CODE + 16,
                    CODE + 100,
                    32,
                    CODE + 22,
                    0,
                    2,
                    0,
                    CODE + 112,
                    CODE + 200,
                    8,
                    CODE + 115,
                    4,
                    2,
                    1);
            bytes("lines", LINES, 0, 0, 40, 4, 0, 0, 0xAC, 2, 2);
            table("traces", TRACES, 77 << 24, 0, 300 << 24, 300 >> 8 << 24, 1 + 1 | 5 << 24, 1);
            table("methods", METHODS, TEXT, TEXT + 8, TEXT + 16, TEXT + 8, TEXT, 0);
            table("callsites", CALL_SITES, CODE + 50, 0, CODE + 60, 12, CODE + 150, 0);
            table("faults", FAULTS, CODE + 40, 50 << 8 | 3, CODE + 130, -20 << 8 | 7);
            table("sitemaps", SITE_MAPS, CODE + 90, 1, 8, 0, 2, 4, 12);
            Address.of(TEXT).store((byte) 'C');
            Address.of(TEXT + 8).store((byte) 'm');
            Address.of(TEXT + 16).store((byte) 'F');
            body.run();
        });
    }

    private static int function(int offset) {
        Address entry = FrameTables.function(Address.of(CODE + offset));
        return entry.isZero() ? -1 : (entry.toInt() - FUNCTIONS) / 28;
    }

    @Test
    void functionsAreFoundByTheInstructionBefore() {
        withTables(() -> {
            assertEquals(-1, function(0));
            assertEquals(0, function(1));
            assertEquals(0, function(16));
            assertEquals(1, function(17));
            assertEquals(1, function(100));
            assertEquals(-1, function(101));
            assertEquals(-1, function(112));
            assertEquals(2, function(200));
            assertEquals(-1, function(201));
        });
    }

    @Test
    void theFrameIsNotThereBeforeThePrologueEnds() {
        withTables(() -> {
            Address entry = FrameTables.function(Address.of(CODE + 50));
            assertEquals(0, FrameTables.frameSize(entry, Address.of(CODE + 21)));
            assertEquals(32, FrameTables.frameSize(entry, Address.of(CODE + 22)));
            assertTrue(FrameTables.isRoutine(FrameTables.function(Address.of(CODE + 4))));
            assertFalse(FrameTables.isRoutine(entry));
        });
    }

    @Test
    void callSitesTellLandingPadAndReferences() {
        withTables(() -> {
            Address site = FrameTables.callSite(Address.of(CODE + 50));
            assertEquals(CODE + 90, FrameTables.landingPad(site).toInt());
            assertEquals(1, FrameTables.slotCount(site));
            assertEquals(8, FrameTables.slotOffset(site, 0));
            Address other = FrameTables.callSite(Address.of(CODE + 60));
            assertTrue(FrameTables.landingPad(other).isZero());
            assertEquals(12, FrameTables.slotOffset(other, 1));
            assertTrue(FrameTables.callSite(Address.of(CODE + 51)).isZero());
            assertTrue(FrameTables.callSite(Address.of(CODE + 49)).isZero());
            assertTrue(FrameTables.callSite(Address.of(CODE + 151)).isZero());
        });
    }

    @Test
    void faultsAreExpectedInsideTheirAccessAndNowhereElse() {
        withTables(() -> {
            assertEquals(
                    CODE + 90, FrameTables.faultTarget(Address.of(CODE + 40)).toInt());
            assertEquals(
                    CODE + 90, FrameTables.faultTarget(Address.of(CODE + 42)).toInt());
            assertEquals(
                    CODE + 110, FrameTables.faultTarget(Address.of(CODE + 136)).toInt());
            assertTrue(FrameTables.faultTarget(Address.of(CODE + 39)).isZero());
            assertTrue(FrameTables.faultTarget(Address.of(CODE + 43)).isZero());
            assertTrue(FrameTables.faultTarget(Address.of(CODE + 137)).isZero());
        });
    }

    @Test
    void tracesListInlinedCallsInnermostFirst() {
        withTables(() -> {
            Address entry = FrameTables.function(Address.of(CODE + 50));
            Address plain = FrameTables.trace(entry, Address.of(CODE + 56));
            assertEquals(77, FrameTables.lineNumber(plain));
            assertTrue(FrameTables.outer(plain).isZero());
            Address inlined = FrameTables.trace(entry, Address.of(CODE + 57));
            assertEquals(5, FrameTables.lineNumber(inlined));
            assertTrue(FrameTables.fileName(inlined).isZero());
            Address outer = FrameTables.outer(inlined);
            assertEquals("C", CString.decode(FrameTables.className(outer)));
            assertEquals("m", CString.decode(FrameTables.methodName(outer)));
            assertEquals(300, FrameTables.lineNumber(outer));
            assertTrue(FrameTables.outer(outer).isZero());
        });
    }

    @Test
    void rowsOfTheNextFunctionCountFromTheStartAndGroupsOfBitsAreJoined() {
        withTables(() -> {
            Address entry = FrameTables.function(Address.of(CODE + 113));
            assertEquals(77, FrameTables.lineNumber(FrameTables.trace(entry, Address.of(CODE + 112 + 300))));
            assertEquals(300, FrameTables.lineNumber(FrameTables.trace(entry, Address.of(CODE + 112 + 301))));
        });
    }
}
