package skink.images.fuzz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** One change to what a class declares: hierarchy, flags, members, attributes. */
final class MemberMutation {
    private static final List<String> DESCRIPTORS = List.of(
            "I",
            "J",
            "D",
            "F",
            "Z",
            "B",
            "C",
            "S",
            "Ljava/lang/Object;",
            "Ljava/lang/String;",
            "[I",
            "[[J",
            "LMain$Base;");
    private static final List<String> ODD_NAMES = List.of(
            "", "a/b", "<clinit>", "<init>", "a;b", "a[b", "a.b", "\0", "\ud800", "x".repeat(60_000), "main", "<x>");

    private final ClassNode node;
    private final Random random;
    private final List<String> types;

    MemberMutation(ClassNode node, Random random, Collection<String> classes) {
        this.node = node;
        this.random = random;
        types = new ArrayList<>(classes);
        types.addAll(List.of(
                "java/lang/Object",
                "java/lang/String",
                "java/lang/Integer",
                "java/lang/Runnable",
                "java/lang/Enum",
                "java/lang/Record",
                "java/lang/Thread",
                "java/lang/Throwable",
                "java/lang/Class",
                "skink/magic/Address",
                "skink/runtime/Heap",
                "no/such/Type",
                "[I"));
    }

    /** Changes the class; null if there is nothing to change in the way that chance picked. */
    String apply() {
        return switch (random.nextInt(12)) {
            case 0 -> "superclass " + (node.superName = pick(types));
            case 1 -> {
                String type = random.nextInt(4) == 0 ? node.name : pick(types);
                node.interfaces.add(type);
                yield "interface " + type;
            }
            case 2 -> "flags " + (node.access ^= 1 << random.nextInt(16));
            case 3 -> methodFlags();
            case 4 -> fieldFlags();
            case 5 -> node.methods.isEmpty() ? null : "no method " + node.methods.remove(index(node.methods)).name;
            case 6 -> node.fields.isEmpty() ? null : "no field " + node.fields.remove(index(node.fields)).name;
            case 7 -> methodDescriptor();
            case 8 -> fieldDescriptor();
            case 9 -> names();
            case 10 -> attributes();
            default -> copyMethod();
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private int index(List<?> list) {
        return random.nextInt(list.size());
    }

    private String methodFlags() {
        if (node.methods.isEmpty()) {
            return null;
        }
        MethodNode method = pick(node.methods);
        method.access ^= 1 << random.nextInt(13);
        return "flags of " + method.name + " " + method.access;
    }

    private String fieldFlags() {
        if (node.fields.isEmpty()) {
            return null;
        }
        FieldNode field = pick(node.fields);
        field.access ^= 1 << random.nextInt(15);
        return "flags of " + field.name + " " + field.access;
    }

    private String methodDescriptor() {
        if (node.methods.isEmpty()) {
            return null;
        }
        MethodNode method = pick(node.methods);
        StringBuilder descriptor = new StringBuilder("(");
        int parameters = random.nextInt(20) == 0 ? 250 + random.nextInt(20) : random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            descriptor.append(pick(DESCRIPTORS));
        }
        method.desc = descriptor
                .append(')')
                .append(random.nextBoolean() ? "V" : pick(DESCRIPTORS))
                .toString();
        return "descriptor of " + method.name + " " + method.desc;
    }

    private String fieldDescriptor() {
        if (node.fields.isEmpty()) {
            return null;
        }
        FieldNode field = pick(node.fields);
        field.desc = random.nextInt(10) == 0 ? "[".repeat(1 + random.nextInt(300)) + "I" : pick(DESCRIPTORS);
        return "descriptor of " + field.name + " " + (field.desc.length() < 40 ? field.desc : "of many dimensions");
    }

    private String names() {
        String name = pick(ODD_NAMES);
        String shown = name.length() > 20 ? "very long" : name;
        switch (random.nextInt(4)) {
            case 0 -> {
                if (!node.methods.isEmpty()) {
                    pick(node.methods).name = name;
                }
                return "a method is called " + shown;
            }
            case 1 -> {
                if (!node.fields.isEmpty()) {
                    pick(node.fields).name = name;
                }
                return "a field is called " + shown;
            }
            case 2 -> {
                node.sourceFile = name;
                return "the source file is called " + shown;
            }
            default -> {
                node.signature = name;
                return "the signature is " + shown;
            }
        }
    }

    private String attributes() {
        switch (random.nextInt(5)) {
            case 0 -> {
                node.recordComponents =
                        new ArrayList<>(List.of(new RecordComponentNode("no", pick(DESCRIPTORS), null)));
                return "a record component that is none";
            }
            case 1 -> {
                node.permittedSubclasses = new ArrayList<>(List.of(pick(types)));
                return "permitted subclass " + node.permittedSubclasses;
            }
            case 2 -> {
                node.nestHostClass = pick(types);
                node.nestMembers = null;
                return "nest host " + node.nestHostClass;
            }
            case 3 -> {
                node.version = pick(List.of(Opcodes.V1_1, Opcodes.V1_5, Opcodes.V1_8, Opcodes.V11, 44, 61, 62, 0));
                return "version " + node.version;
            }
            default -> {
                for (FieldNode field : node.fields) {
                    field.value = pick(List.<Object>of(1, 2L, 3f, 4d, "text"));
                    field.access |= Opcodes.ACC_STATIC;
                }
                return "constant values of any type";
            }
        }
    }

    private String copyMethod() {
        if (node.methods.isEmpty()) {
            return null;
        }
        MethodNode from = pick(node.methods);
        MethodNode copy = new MethodNode(
                Opcodes.ASM9, from.access, random.nextBoolean() ? from.name : "copy", from.desc, null, null);
        from.accept(copy);
        node.methods.add(random.nextInt(node.methods.size() + 1), copy);
        return "method " + from.name + " once more as " + copy.name;
    }
}
