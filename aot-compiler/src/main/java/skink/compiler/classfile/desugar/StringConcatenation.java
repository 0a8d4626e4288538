package skink.compiler.classfile.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** String {@code +} as a chain of {@code StringBuilder.append} calls (bootstraps of {@code StringConcatFactory}). */
final class StringConcatenation {
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private StringConcatenation() {}

    static boolean expand(InvokeDynamicInsnNode site, Expansion code) {
        Type[] types = Type.getArgumentTypes(site.desc);
        List<Object> parts = site.bsm.getName().equals("makeConcat") ? argumentsOnly(types.length) : parts(site);
        if (parts == null || parts.stream().filter(p -> p instanceof Integer).count() != types.length) {
            return false;
        }
        int[] variables = code.storeArguments(types);
        begin(code);
        for (Object part : parts) {
            if (part instanceof Integer index) {
                code.load(types[index], variables[index]);
                append(code, types[index]);
            } else {
                code.constant(part);
                append(code, Type.getType(String.class));
            }
        }
        end(code);
        return true;
    }

    /** Literal pieces as strings, arguments as their indices; null for a recipe with a constant that has no text here. */
    private static List<Object> parts(InvokeDynamicInsnNode site) {
        List<Object> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int argument = 0;
        int constant = 1;
        if (site.bsmArgs.length == 0 || !(site.bsmArgs[0] instanceof String recipe)) {
            return null;
        }
        for (char c : recipe.toCharArray()) {
            if (c == ARGUMENT) {
                flush(literal, parts);
                parts.add(argument++);
            } else if (c == CONSTANT) {
                if (constant >= site.bsmArgs.length || !hasText(site.bsmArgs[constant])) {
                    return null;
                }
                literal.append(site.bsmArgs[constant++]);
            } else {
                literal.append(c);
            }
        }
        flush(literal, parts);
        return parts;
    }

    private static boolean hasText(Object constant) {
        return !(constant instanceof ConstantDynamic) && (constant instanceof String || constant instanceof Number);
    }

    private static void flush(StringBuilder literal, List<Object> parts) {
        if (literal.length() > 0) {
            parts.add(literal.toString());
            literal.setLength(0);
        }
    }

    private static List<Object> argumentsOnly(int count) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(i);
        }
        return parts;
    }

    static void begin(Expansion code) {
        code.typed(Opcodes.NEW, BUILDER).op(Opcodes.DUP).call(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V");
    }

    /** Appends the value on top of the stack. */
    static void append(Expansion code, Type type) {
        String accepted =
                switch (type.getSort()) {
                    case Type.BYTE, Type.SHORT -> "I";
                    case Type.OBJECT ->
                        type.getInternalName().equals("java/lang/String") ? "Ljava/lang/String;" : "Ljava/lang/Object;";
                    case Type.ARRAY -> "Ljava/lang/Object;";
                    default -> type.getDescriptor();
                };
        code.call(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + accepted + ")Ljava/lang/StringBuilder;");
    }

    static void end(Expansion code) {
        code.call(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;");
    }
}
