package skink.compiler.subset;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/** Tells addresses, null and other references apart; there is one value object of each sort, compared by identity. */
final class AddressInterpreter extends BasicInterpreter {
    static final String NAME = "skink/magic/Address";

    static final BasicValue ADDRESS = new Sort(NAME);
    static final BasicValue NULL = new Sort("java/lang/Void");
    /** An address on one path and something else on another. */
    static final BasicValue MIXED = new Sort("java/lang/Object");

    private static final class Sort extends BasicValue {
        Sort(String name) {
            super(Type.getObjectType(name));
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    AddressInterpreter() {
        super(Opcodes.ASM9);
    }

    @Override
    public BasicValue newValue(Type type) {
        if (type != null && type.getSort() == Type.OBJECT) {
            return type.getInternalName().equals(NAME) ? ADDRESS : BasicValue.REFERENCE_VALUE;
        }
        return type != null && type.getSort() == Type.ARRAY ? new BasicValue(type) : super.newValue(type);
    }

    @Override
    public BasicValue newOperation(AbstractInsnNode insn) throws AnalyzerException {
        return insn.getOpcode() == Opcodes.ACONST_NULL ? NULL : super.newOperation(insn);
    }

    @Override
    public BasicValue binaryOperation(AbstractInsnNode insn, BasicValue array, BasicValue index)
            throws AnalyzerException {
        if (insn.getOpcode() == Opcodes.AALOAD
                && array.getType() != null
                && array.getType().getSort() == Type.ARRAY) {
            return newValue(Type.getType(array.getType().getDescriptor().substring(1)));
        }
        return super.binaryOperation(insn, array, index);
    }

    @Override
    public BasicValue merge(BasicValue a, BasicValue b) {
        if (a.equals(b)) {
            return a;
        }
        if (a == ADDRESS || b == ADDRESS || a == MIXED || b == MIXED) {
            boolean dead = a == BasicValue.UNINITIALIZED_VALUE || b == BasicValue.UNINITIALIZED_VALUE;
            return dead ? BasicValue.UNINITIALIZED_VALUE : MIXED;
        }
        return a.isReference() && b.isReference() ? BasicValue.REFERENCE_VALUE : BasicValue.UNINITIALIZED_VALUE;
    }
}
