package skink.compiler.classfile.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites every known {@code invokedynamic} of one class, the calls of {@code VarHandle} that fit no fixed descriptor,
 * and the texts of exceptions.
 *
 * <p>Deterministic: names and code depend on the class file alone.
 */
public final class Desugaring {
    private final ClassNode owner;
    private final List<ClassNode> generated = new ArrayList<>();

    private Desugaring(ClassNode owner) {
        this.owner = owner;
    }

    /** Rewrites {@code owner} in place and gives back the classes that its lambdas became. */
    public static List<ClassNode> apply(ClassNode owner) {
        Desugaring desugaring = new Desugaring(owner);
        for (MethodNode method : owner.methods) {
            for (AbstractInsnNode insn : method.instructions.toArray()) {
                if (insn instanceof InvokeDynamicInsnNode site) {
                    desugaring.rewrite(method, site);
                } else if (insn instanceof MethodInsnNode call && VarHandleCalls.isOne(call)) {
                    VarHandleCalls.rewrite(method, call);
                }
            }
            ThrownText.rewrite(method);
        }
        return desugaring.generated;
    }

    private void rewrite(MethodNode method, InvokeDynamicInsnNode site) {
        Expansion code = new Expansion(method, site);
        int locals = method.maxLocals;
        boolean done;
        try {
            done = expand(site, code);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            done = false; // bootstrap arguments that no compiler writes: the site stays, as with an unknown bootstrap
        }
        if (done) {
            code.replaceSite();
        } else {
            method.maxLocals = locals;
        }
    }

    private boolean expand(InvokeDynamicInsnNode site, Expansion code) {
        return switch (site.bsm.getOwner()) {
            case "java/lang/invoke/StringConcatFactory" -> StringConcatenation.expand(site, code);
            case "java/lang/runtime/ObjectMethods" -> RecordMethods.expand(owner, site, code);
            case "java/lang/runtime/SwitchBootstraps" -> PatternSwitch.expand(site, code);
            case "java/lang/invoke/LambdaMetafactory" -> lambda(site, code);
            default -> false;
        };
    }

    private boolean lambda(InvokeDynamicInsnNode site, Expansion code) {
        LambdaClass lambda = LambdaClass.of(owner, owner.name + "$$Lambda$" + generated.size(), site);
        if (lambda == null) {
            return false;
        }
        ClassNode built = lambda.build();
        lambda.expandSite(code);
        generated.add(built);
        return true;
    }
}
