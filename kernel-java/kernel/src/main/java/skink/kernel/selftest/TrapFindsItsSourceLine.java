package skink.kernel.selftest;

import skink.kernel.arch.i386.Vectors;
import skink.kernel.debug.Texts;
import skink.kernel.entry.ExpectedTrap;
import skink.magic.Cpu;
import skink.magic.Inline;
import skink.magic.NoInline;

/** The frame tables give class, method, file and line of a trap, of its callers, and of inlined code. */
final class TrapFindsItsSourceLine extends SelfTest {
    private static final String CLASS = "skink.kernel.selftest.TrapFindsItsSourceLine";
    private static final String FILE = "TrapFindsItsSourceLine.java";
    private static final int UNDEFINED_BYTES = 2;

    TrapFindsItsSourceLine() {
        super("TrapFindsItsSourceLine");
    }

    @Override
    String run(boolean broken) {
        ExpectedTrap.arm(broken ? Vectors.INVALID_OPCODE : Vectors.BREAKPOINT, broken ? UNDEFINED_BYTES : 0);
        String reason = broken ? invalidOpcode("breakpoint") : breakpoint();
        if (reason != null) {
            return reason;
        }
        int line = ExpectedTrap.line(0);
        ExpectedTrap.arm(Vectors.BREAKPOINT, 0);
        secondBreakpoint();
        reason = check("inlinedBreakpoint", "secondBreakpoint");
        if (reason != null) {
            return reason;
        }
        if (ExpectedTrap.line(0) <= line) {
            return Numbers.differ("the line of a later statement", line, ExpectedTrap.line(0));
        }
        ExpectedTrap.arm(Vectors.INVALID_OPCODE, UNDEFINED_BYTES);
        return invalidOpcode("invalidOpcode");
    }

    @NoInline
    private static String breakpoint() {
        Cpu.breakpoint();
        return check("breakpoint", "run");
    }

    @NoInline
    private static void secondBreakpoint() {
        inlinedBreakpoint();
    }

    @Inline
    private static void inlinedBreakpoint() {
        Cpu.breakpoint();
    }

    @NoInline
    private static String invalidOpcode(String expectedMethod) {
        Cpu.undefined();
        return check(expectedMethod, "run");
    }

    private static String check(String method, String caller) {
        if (!ExpectedTrap.hasCome()) {
            return "the trap did not come";
        }
        if (ExpectedTrap.depth() < 2) {
            return Numbers.differ("depth of the stack", 2, ExpectedTrap.depth());
        }
        if (!Texts.equal(ExpectedTrap.className(0), CLASS) || !Texts.equal(ExpectedTrap.methodName(0), method)) {
            return "class or method of the trap";
        }
        if (!Texts.equal(ExpectedTrap.className(1), CLASS) || !Texts.equal(ExpectedTrap.methodName(1), caller)) {
            return "class or method of the caller";
        }
        return Texts.equal(ExpectedTrap.fileName(0), FILE) ? null : "file of the trap";
    }
}
