package skink.compiler.classfile.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;

/**
 * The selector of a pattern {@code switch} (bootstraps of {@code SwitchBootstraps}): tests the labels in order from the
 * restart index on and gives the index of the first that fits, the number of labels if none does, -1 for null.
 */
final class PatternSwitch {
    private static final Type OBJECT = Type.getType(Object.class);

    private final Expansion code;
    private final int selector;
    private final String selectorClass;
    private final boolean isEnumSwitch;

    private PatternSwitch(Expansion code, int selector, String selectorClass, boolean isEnumSwitch) {
        this.code = code;
        this.selector = selector;
        this.selectorClass = selectorClass;
        this.isEnumSwitch = isEnumSwitch;
    }

    static boolean expand(InvokeDynamicInsnNode site, Expansion code) {
        Type[] types = Type.getArgumentTypes(site.desc);
        boolean isEnumSwitch = site.bsm.getName().equals("enumSwitch");
        if (types.length != 2 || types[0].getSort() != Type.OBJECT || !types[1].equals(Type.INT_TYPE)) {
            return false;
        }
        for (Object label : site.bsmArgs) {
            boolean isClass = label instanceof Type type && type.getSort() != Type.METHOD;
            if (!isClass && !(label instanceof String) && (isEnumSwitch || !(label instanceof Integer))) {
                return false;
            }
        }
        int[] arguments = code.storeArguments(types);
        new PatternSwitch(code, arguments[0], types[0].getInternalName(), isEnumSwitch)
                .tests(arguments[1], site.bsmArgs);
        return true;
    }

    private void tests(int restart, Object[] labels) {
        LabelNode end = new LabelNode();
        LabelNode notNull = new LabelNode();
        code.load(OBJECT, selector).jump(Opcodes.IFNONNULL, notNull);
        code.number(-1).jump(Opcodes.GOTO, end);
        code.add(notNull);
        for (int i = 0; i < labels.length; i++) {
            LabelNode next = new LabelNode();
            code.load(Type.INT_TYPE, restart).number(i).jump(Opcodes.IF_ICMPGT, next);
            test(labels[i], next);
            code.number(i).jump(Opcodes.GOTO, end);
            code.add(next);
        }
        code.number(labels.length);
        code.add(end);
    }

    /** Goes to {@code next} unless the selector fits the label. */
    private void test(Object label, LabelNode next) {
        if (label instanceof Type type) {
            code.load(OBJECT, selector).typed(Opcodes.INSTANCEOF, type.getInternalName());
            code.jump(Opcodes.IFEQ, next);
        } else if (label instanceof Integer number) {
            testNumber(number, next);
        } else if (isEnumSwitch) {
            code.load(OBJECT, selector);
            code.field(Opcodes.GETSTATIC, selectorClass, (String) label, "L" + selectorClass + ";");
            code.jump(Opcodes.IF_ACMPNE, next);
        } else {
            code.constant(label).load(OBJECT, selector);
            code.call(Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z");
            code.jump(Opcodes.IFEQ, next);
        }
    }

    private void testNumber(int number, LabelNode next) {
        LabelNode fits = new LabelNode();
        LabelNode notInteger = new LabelNode();
        unboxedEquals(number, "java/lang/Integer", "intValue", "()I", fits, notInteger);
        code.add(notInteger);
        unboxedEquals(number, "java/lang/Character", "charValue", "()C", fits, next);
        code.jump(Opcodes.GOTO, next);
        code.add(fits);
    }

    private void unboxedEquals(int number, String box, String getter, String type, LabelNode fits, LabelNode other) {
        code.load(OBJECT, selector).typed(Opcodes.INSTANCEOF, box).jump(Opcodes.IFEQ, other);
        code.load(OBJECT, selector).typed(Opcodes.CHECKCAST, box).call(Opcodes.INVOKEVIRTUAL, box, getter, type);
        code.number(number).jump(Opcodes.IF_ICMPEQ, fits);
    }
}
