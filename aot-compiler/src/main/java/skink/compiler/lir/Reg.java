package skink.compiler.lir;

import java.util.Arrays;
import java.util.List;

/** The machine registers that hold values; within a class the order is that in which an allocator should prefer them. */
public enum Reg implements Operand {
    EAX(RegClass.GPR, 0),
    EDX(RegClass.GPR, 2),
    ECX(RegClass.GPR, 1),
    EBX(RegClass.GPR, 3),
    ESI(RegClass.GPR, 6),
    EDI(RegClass.GPR, 7),
    EBP(RegClass.GPR, 5),
    XMM0(RegClass.XMM, 0),
    XMM1(RegClass.XMM, 1),
    XMM2(RegClass.XMM, 2),
    XMM3(RegClass.XMM, 3),
    XMM4(RegClass.XMM, 4),
    XMM5(RegClass.XMM, 5),
    XMM6(RegClass.XMM, 6),
    XMM7(RegClass.XMM, 7);

    /** How many there are. */
    public static final int COUNT = values().length;

    /** All of them, in order. */
    public static final List<Reg> ALL = List.of(values());

    private static final List<Reg> GPRS = ofClass(RegClass.GPR);
    private static final List<Reg> XMMS = ofClass(RegClass.XMM);

    private final RegClass regClass;
    private final int number;

    Reg(RegClass regClass, int number) {
        this.regClass = regClass;
        this.number = number;
    }

    private static List<Reg> ofClass(RegClass regClass) {
        return Arrays.stream(values()).filter(r -> r.regClass == regClass).toList();
    }

    /** The registers of one class, in order of preference. */
    public static List<Reg> all(RegClass regClass) {
        return regClass == RegClass.GPR ? GPRS : XMMS;
    }

    public RegClass regClass() {
        return regClass;
    }

    /** The encoding, 0 to 7. */
    public int number() {
        return number;
    }

    /** Whether the lowest byte is a register of its own. */
    public boolean hasByte() {
        return regClass == RegClass.GPR && number < 4;
    }
}
