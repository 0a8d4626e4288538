package skink.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.Slot;
import skink.compiler.ssa.Kind;

/**
 * The calling convention: see {@code skink.compiler.frame}.
 *
 * <p>The places of a parameter list, one per word of an INT, REF or LONG (low first) and one per FLOAT or DOUBLE.
 */
final class Convention {
    private static final List<Reg> WORDS = List.of(Reg.EAX, Reg.EDX, Reg.ECX, Reg.EBX);
    private static final List<Reg> FLOATS = List.of(Reg.XMM0, Reg.XMM1, Reg.XMM2, Reg.XMM3);

    private final Slot.Area area;
    private final List<List<Operand>> places = new ArrayList<>();
    private int words;
    private int floats;
    private int stackBytes;

    /** {@code area} is INCOMING for the callee's view, OUTGOING for the caller's. */
    Convention(List<Kind> kinds, Slot.Area area) {
        this.area = area;
        for (Kind kind : kinds) {
            places.add(
                    switch (kind) {
                        case INT, REF -> List.of(word());
                        case LONG -> List.of(word(), word());
                        case FLOAT, DOUBLE -> List.of(floating(kind.sizeBytes()));
                        case VOID -> throw new IllegalArgumentException("a void parameter");
                    });
        }
    }

    private Operand word() {
        return words < WORDS.size() ? WORDS.get(words++) : stack(4);
    }

    private Operand floating(int bytes) {
        return floats < FLOATS.size() ? FLOATS.get(floats++) : stack(bytes);
    }

    private Operand stack(int bytes) {
        Slot slot = new Slot(area, stackBytes, bytes);
        stackBytes += bytes;
        return slot;
    }

    /** Where the parameter is: one place, or two for a LONG. */
    List<Operand> places(int parameter) {
        return places.get(parameter);
    }

    int stackBytes() {
        return stackBytes;
    }

    /** The registers of a result, low word first; empty for VOID. */
    static List<Operand> result(Kind kind) {
        return switch (kind) {
            case INT, REF -> List.of(Reg.EAX);
            case LONG -> List.of(Reg.EAX, Reg.EDX);
            case FLOAT, DOUBLE -> List.of(Reg.XMM0);
            case VOID -> List.of();
        };
    }
}
