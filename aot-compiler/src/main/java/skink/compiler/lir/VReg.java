package skink.compiler.lir;

/** A value of the low-level form that wants a register: one definition, or one phi, gives it its content. */
public final class VReg implements Operand {
    private final int id;
    private final RegClass regClass;
    private final int sizeBytes;
    private final boolean reference;
    private boolean needsByte;
    private Slot home;

    VReg(int id, RegClass regClass, int sizeBytes, boolean reference) {
        this.id = id;
        this.regClass = regClass;
        this.sizeBytes = sizeBytes;
        this.reference = reference;
    }

    /** Dense number within the method. */
    public int id() {
        return id;
    }

    public RegClass regClass() {
        return regClass;
    }

    /** Bytes that a spill slot for it needs: 4 or 8. */
    public int sizeBytes() {
        return sizeBytes;
    }

    /** Whether the collector must find and may change it. */
    public boolean isReference() {
        return reference;
    }

    /** Whether only EAX, EDX, ECX and EBX will do, since its lowest byte is accessed. */
    public boolean needsByte() {
        return needsByte;
    }

    public void requireByte() {
        needsByte = true;
    }

    /** The slot of the caller's frame that holds the value from the start (a stack parameter), or null. */
    public Slot home() {
        return home;
    }

    public void setHome(Slot home) {
        this.home = home;
    }

    @Override
    public String toString() {
        return (reference ? "r" : regClass == RegClass.XMM ? "f" : "v") + id;
    }
}
