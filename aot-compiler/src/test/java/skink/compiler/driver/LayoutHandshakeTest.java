package skink.compiler.driver;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import skink.compiler.diag.CompileError;
import skink.compiler.fixture.GuestModule;
import skink.compiler.fixture.Sources;
import skink.compiler.subset.Rule;

/** A run-time system that was built for another object layout is refused. */
class LayoutHandshakeTest {
    @Test
    void ourRuntimeAgrees() {
        assertDoesNotThrow(
                () -> LayoutHandshake.require(Sources.world(GuestModule.MAGIC.entry(), GuestModule.RUNTIME.entry())));
    }

    @Test
    void differentConstantIsNamed() {
        String source =
                "package skink.runtime; public final class ObjectModel { public static final int TYPE_SIZE = 8; }";
        CompileError error = assertThrows(CompileError.class, () -> LayoutHandshake.require(Sources.world(source)));
        assertEquals(Rule.RUNTIME_LAYOUT.id(), error.diagnostics().get(0).rule());
        assertEquals(true, error.getMessage().contains("TYPE_SIZE is 0 here and 8 there"), error.getMessage());
    }
}
