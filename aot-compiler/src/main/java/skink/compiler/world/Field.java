package skink.compiler.world;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** A declared field. */
public final class Field {
    private final ClassType owner;
    private final FieldNode node;

    Field(ClassType owner, FieldNode node) {
        this.owner = owner;
        this.node = node;
    }

    public ClassType owner() {
        return owner;
    }

    public FieldNode node() {
        return node;
    }

    public String name() {
        return node.name;
    }

    public String descriptor() {
        return node.desc;
    }

    public boolean isStatic() {
        return (node.access & Opcodes.ACC_STATIC) != 0;
    }

    public boolean isFinal() {
        return (node.access & Opcodes.ACC_FINAL) != 0;
    }

    public boolean isVolatile() {
        return (node.access & Opcodes.ACC_VOLATILE) != 0;
    }

    /** The linker symbol of a static field's cell. */
    public String symbol() {
        return "static:" + owner.javaName() + "." + name();
    }

    @Override
    public String toString() {
        return owner.javaName() + "." + name();
    }
}
