package skink.compiler.classfile;

import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import skink.compiler.diag.CompileError;
import skink.compiler.diag.Diagnostic;
import skink.compiler.subset.Rule;

/**
 * Verifies the bytecode of one class that does not come from the JDK.
 *
 * <p>Ensures, for every method: operands have the types their instructions need on every path, interface types included
 * (stricter than the virtual machine, which checks those at each call); stack and locals stay within their limits;
 * control never falls off the end; final fields are written by their class's initialisers only; exceptions are throwables.
 * Compiled code relies on this: it loads fields and calls through tables without looking at types again.
 */
final class Verifier {
    private final ClassNode node;
    private final Hierarchy hierarchy;

    private Verifier(ClassNode node, Hierarchy hierarchy) {
        this.node = node;
        this.hierarchy = hierarchy;
    }

    /** {@code headers} gives the class of any internal name, without code, or null. */
    static void verify(ClassNode node, Function<String, ClassNode> headers) {
        Verifier verifier = new Verifier(node, new Hierarchy(headers));
        for (MethodNode method : node.methods) {
            if (method.instructions.size() > 0) {
                verifier.verify(method);
            }
        }
    }

    private void verify(MethodNode method) {
        try {
            new Analyzer<>(new UnionInterpreter(hierarchy)).analyze(node.name, method);
        } catch (AnalyzerException e) {
            if (e.getCause() instanceof CompileError known) {
                throw placed(known, e.node);
            }
            String message = e.getMessage() == null
                    ? "invalid"
                    : e.getMessage().lines().findFirst().orElse("invalid");
            throw error(method, e.node, message);
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof CompileError known) {
                throw known;
            }
            throw error(method, null, e.getClass().getSimpleName());
        }
        for (TryCatchBlockNode handler : method.tryCatchBlocks) {
            if (handler.type != null && !isSubclass(handler.type, "java/lang/Throwable", handler.handler)) {
                throw error(method, handler.handler, handler.type.replace('/', '.') + " is caught but not a throwable");
            }
        }
        for (AbstractInsnNode insn : method.instructions) {
            checkFinalWrite(method, insn);
            checkSpecial(method, insn);
        }
    }

    private void checkFinalWrite(MethodNode method, AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        if (opcode != Opcodes.PUTFIELD && opcode != Opcodes.PUTSTATIC) {
            return;
        }
        FieldInsnNode write = (FieldInsnNode) insn;
        FieldNode field = hierarchy.field(write.owner, write.name, write.desc);
        boolean isFinal = field != null && (field.access & Opcodes.ACC_FINAL) != 0;
        String initializer = opcode == Opcodes.PUTSTATIC ? "<clinit>" : "<init>";
        if (isFinal && !(write.owner.equals(node.name) && method.name.equals(initializer))) {
            throw error(method, insn, "final field " + write.name + " is written outside its initialiser");
        }
    }

    /** A special call may name the class itself, a superclass or a direct superinterface only. */
    private void checkSpecial(MethodNode method, AbstractInsnNode insn) {
        if (insn instanceof MethodInsnNode call && insn.getOpcode() == Opcodes.INVOKESPECIAL) {
            boolean ok = call.name.equals("<init>")
                    || call.owner.charAt(0) != '[' && isSubclass(node.name, call.owner, insn);
            if (!ok) {
                throw error(method, insn, "a special call names " + call.owner.replace('/', '.'));
            }
        }
    }

    private boolean isSubclass(String from, String to, AbstractInsnNode at) {
        try {
            return hierarchy.isAssignable(from, to);
        } catch (CompileError known) {
            throw placed(known, at);
        }
    }

    private CompileError error(MethodNode method, AbstractInsnNode at, String what) {
        String detail = "method " + node.name.replace('/', '.') + "." + method.name + method.desc + ": " + what;
        return new CompileError(Rule.CLASS_VERIFY.at(ClassFileParser.fileOf(node), lineOf(at), detail));
    }

    /** An error in a class that this one names; where it has no place, it is that of the instruction. */
    private CompileError placed(CompileError error, AbstractInsnNode at) {
        String file = ClassFileParser.fileOf(node);
        return new CompileError(error.diagnostics().stream()
                .map(d -> d.file() != null
                        ? d
                        : new Diagnostic(file, lineOf(at), d.rule(), d.reason(), d.remedy(), d.callPath()))
                .toList());
    }

    /** The source line of an instruction, or 0. */
    private static int lineOf(AbstractInsnNode at) {
        int line = 0;
        for (AbstractInsnNode insn = at; insn != null && line == 0; insn = insn.getPrevious()) {
            line = insn instanceof LineNumberNode number ? number.line : 0;
        }
        return line;
    }
}
