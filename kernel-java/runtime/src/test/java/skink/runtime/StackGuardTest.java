package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import skink.magic.Address;

/** What is kept below the stack's limit. */
class StackGuardTest {
    private static final int LOWEST = 0xBFF0_0000;

    private static int reserve(int stackBytes) {
        StackGuard.start(Address.of(LOWEST + stackBytes), Address.of(LOWEST));
        return StackGuard.limit.distanceFrom(Address.of(LOWEST));
    }

    @Test
    void aLargeStackKeepsAsMuchAsIsEverNeeded() {
        assertEquals(128 << 10, reserve(8 << 20));
        assertEquals(128 << 10, reserve(512 << 10));
    }

    @Test
    void aSmallStackKeepsAQuarter() {
        assertEquals(16 << 10, reserve(64 << 10));
    }
}
