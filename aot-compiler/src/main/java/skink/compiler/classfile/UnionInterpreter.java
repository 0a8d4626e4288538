package skink.compiler.classfile;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/**
 * Types for verification where a reference has the set of all types it may come from.
 *
 * <p>A merge of control flow unites the sets, so nothing is lost about interfaces: a value fits a type if every member of
 * its set does. The set of null alone is empty. Sets only grow and their members occur in the method, so the analysis
 * ends.
 */
final class UnionInterpreter extends BasicVerifier {
    /** A reference that has one of these types (internal names or array descriptors), or null. */
    private static final class Union extends BasicValue {
        private final Set<String> types;

        Union(Set<String> types) {
            super(Type.getObjectType("java/lang/Object"));
            this.types = types;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Union union && types.equals(union.types);
        }

        @Override
        public int hashCode() {
            return types.hashCode();
        }

        @Override
        public String toString() {
            return String.join(" or ", types);
        }
    }

    private final Hierarchy hierarchy;

    UnionInterpreter(Hierarchy hierarchy) {
        super(Opcodes.ASM9);
        this.hierarchy = hierarchy;
    }

    @Override
    public BasicValue newValue(Type type) {
        if (type != null && (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY)) {
            return type.equals(NULL_TYPE) ? new Union(Set.of()) : new Union(Set.of(type.getInternalName()));
        }
        return super.newValue(type);
    }

    @Override
    public BasicValue merge(BasicValue a, BasicValue b) {
        if (!(a instanceof Union first) || !(b instanceof Union second)) {
            return super.merge(a, b);
        }
        if (first.types.containsAll(second.types)) {
            return a;
        }
        Set<String> all = new TreeSet<>(first.types);
        all.addAll(second.types);
        return new Union(all);
    }

    @Override
    protected boolean isArrayValue(BasicValue value) {
        return value instanceof Union union && union.types.stream().allMatch(t -> t.charAt(0) == '[');
    }

    @Override
    protected BasicValue getElementValue(BasicValue value) throws AnalyzerException {
        if (!isArrayValue(value)) {
            throw new AnalyzerException(null, "an array was expected, not " + value);
        }
        Set<String> elements = new LinkedHashSet<>();
        for (String array : ((Union) value).types) {
            Type element = Type.getType(array.substring(1));
            if (element.getSort() != Type.OBJECT && element.getSort() != Type.ARRAY) {
                throw new AnalyzerException(null, "an array of references was expected, not " + value);
            }
            elements.add(element.getInternalName());
        }
        return new Union(elements);
    }

    @Override
    protected boolean isSubTypeOf(BasicValue value, BasicValue expected) {
        if (value instanceof Union from && expected instanceof Union to) {
            return from.equals(to)
                    || from.types.stream().allMatch(f -> to.types.stream().allMatch(t -> hierarchy.isAssignable(f, t)));
        }
        if (value instanceof Union) {
            return expected == BasicValue.REFERENCE_VALUE;
        }
        return !(expected instanceof Union) && super.isSubTypeOf(value, expected);
    }

    @Override
    public BasicValue unaryOperation(AbstractInsnNode insn, BasicValue value) throws AnalyzerException {
        if (insn.getOpcode() == Opcodes.ATHROW) {
            require(insn, value, "java/lang/Throwable");
        }
        return super.unaryOperation(insn, value);
    }

    @Override
    public BasicValue ternaryOperation(AbstractInsnNode insn, BasicValue array, BasicValue index, BasicValue value)
            throws AnalyzerException {
        if (insn.getOpcode() == Opcodes.AASTORE) {
            require(insn, array, "[Ljava/lang/Object;");
        }
        return super.ternaryOperation(insn, array, index, value);
    }

    private void require(AbstractInsnNode insn, BasicValue value, String type) throws AnalyzerException {
        if (!isSubTypeOf(value, newValue(Type.getObjectType(type)))) {
            throw new AnalyzerException(insn, "a value of type " + value + " stands where " + type + " is needed");
        }
    }
}
