package skink.compiler.target.i386;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.link.Fragment;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;

/**
 * Every instruction that the assembler can write, with random operands, is byte for byte what GNU as writes.
 *
 * <p>The forms are found by reflection: each public method of the assembler, times each row of the table that it takes.
 * So a new method or row is tested from the day it exists.
 */
class EncoderTest {
    private static final int CASES_PER_FORM = 60;
    private static final int MAX_TRIES_PER_FORM = 10_000;
    /** Longer than any instruction. */
    private static final int SLOT_BYTES = 32;

    private static final byte FILL = (byte) 0xCC;
    private static final int MAX_REPORTED = 20;

    /** Methods that are no single instruction, and the test that covers them. */
    private static final Set<String> TESTED_ELSEWHERE = new TreeSet<>(Set.of(
            "bits: allInstructionsEqualThoseOfGnuAs",
            "lock: lockedInstructionsEqualThoseOfGnuAs",
            "mark: RelaxationTest",
            "bind: RelaxationTest",
            "align: RelaxationTest",
            "nop: RelaxationTest",
            "finish: RelaxationTest",
            "define: AssemblerTest",
            "db: AssemblerTest",
            "dw: AssemblerTest",
            "dd: AssemblerTest",
            "dq: AssemblerTest",
            "ascii: AssemblerTest",
            "bytes: AssemblerTest"));

    @TempDir
    Path directory;

    /** A method with a row of its table, or with null if its first parameter is no table. */
    private record Form(Method method, Object row) {
        @Override
        public String toString() {
            return method.getName() + Arrays.toString(method.getParameterTypes()) + (row == null ? "" : " " + row);
        }
    }

    /** An emitted instruction. */
    private record Case(String text, byte[] bytes) {}

    @Test
    void allInstructionsEqualThoseOfGnuAs() throws Exception {
        GnuTools.assume("as", "objcopy");
        for (int bits : new int[] {32, 16}) {
            RandomOperands operands = new RandomOperands(20_260_101L + bits, bits);
            List<Case> cases = new ArrayList<>();
            for (Form form : forms()) {
                cases.addAll(cases(form, operands, bits, false));
            }
            compare(cases, bits);
        }
    }

    @Test
    void lockedInstructionsEqualThoseOfGnuAs() throws Exception {
        GnuTools.assume("as", "objcopy");
        RandomOperands operands = new RandomOperands(7, 32);
        List<Case> cases = new ArrayList<>();
        for (Form form : forms()) {
            if (isLockable(form)) {
                cases.addAll(cases(form, operands, 32, true));
            }
        }
        assertTrue(cases.size() > 20 * CASES_PER_FORM, "only " + cases.size() + " locked instructions");
        compare(cases, 32);
    }

    private static boolean isLockable(Form form) {
        Class<?>[] types = form.method.getParameterTypes();
        int target = form.row == null ? 0 : 1;
        if (types.length <= target || types[target] != Rm.class && types[target] != Mem.class) {
            return false;
        }
        if (form.row != null) {
            boolean writes = form.row instanceof Alu alu && alu != Alu.CMP
                    || form.row instanceof Bit bit && bit != Bit.BT
                    || form.row instanceof Unary unary && unary.isLockable();
            return writes && types[target] == Rm.class;
        }
        return Set.of(
                        "add",
                        "or",
                        "and",
                        "sub",
                        "xor",
                        "neg",
                        "not",
                        "inc",
                        "dec",
                        "xchg",
                        "xadd",
                        "cmpxchg",
                        "cmpxchg8b")
                .contains(form.method.getName());
    }

    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (Method method : assemblerMethods()) {
            if (isTestedElsewhere(method)) {
                continue;
            }
            Class<?>[] types = method.getParameterTypes();
            boolean table = types.length > 0 && types[0].isEnum() && types[0] != Gpr.class && types[0] != Xmm.class;
            if (table) {
                for (Object row : types[0].getEnumConstants()) {
                    forms.add(new Form(method, row));
                }
            } else {
                forms.add(new Form(method, null));
            }
        }
        assertTrue(forms.size() > 300, "only " + forms.size() + " forms");
        return forms;
    }

    private static List<Method> assemblerMethods() {
        List<Method> methods = new ArrayList<>();
        for (Class<?> c = Assembler.class; c != Object.class; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    methods.add(method);
                }
            }
        }
        methods.sort(Comparator.comparing(Method::toString));
        return methods;
    }

    private static boolean isTestedElsewhere(Method method) {
        return TESTED_ELSEWHERE.stream().anyMatch(entry -> entry.startsWith(method.getName() + ":"));
    }

    /** Calls the form's method until it has accepted enough operands. */
    private static List<Case> cases(Form form, RandomOperands operands, int bits, boolean lock) throws Exception {
        List<Case> cases = new ArrayList<>();
        if (isRefusedAlways(form, bits)) {
            return cases;
        }
        for (int tries = 0; cases.size() < CASES_PER_FORM && tries < MAX_TRIES_PER_FORM; tries++) {
            Class<?>[] types = form.method.getParameterTypes();
            Object[] arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                arguments[i] = i == 0 && form.row != null ? form.row : operands.of(types[i]);
            }
            if (isKnownToAs(form, arguments)) {
                emit(form, arguments, bits, lock, cases);
            }
        }
        assertTrue(cases.size() > CASES_PER_FORM / 2, "only " + cases.size() + " operands are accepted by " + form);
        return cases;
    }

    private static void emit(Form form, Object[] arguments, int bits, boolean lock, List<Case> cases) throws Exception {
        Assembler assembler = new Assembler();
        assembler.bits(bits);
        for (Object argument : arguments) {
            if (argument instanceof Label label) {
                assembler.bind(label);
            }
        }
        Fragment fragment;
        try {
            if (lock) {
                assembler.lock();
            }
            form.method.invoke(assembler, arguments);
            fragment = assembler.finish();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return;
            }
            throw e;
        }
        String text = (lock ? "lock " : "") + GnuText.line(form.method.getName(), arguments);
        cases.add(new Case(text, withAddends(fragment)));
    }

    /** Rows without this form. */
    private static boolean isRefusedAlways(Form form, int bits) {
        boolean store = form.row instanceof Sse sse
                && form.method.getParameterTypes()[1] == Mem.class
                && sse.storeOpcode() == Sse.NO_STORE;
        boolean repne = form.method.getName().equals("repne") && !((StringOp) form.row).compares();
        boolean intoCs = form.row == Sreg.CS && Set.of("mov", "pop").contains(form.method.getName());
        boolean noOffset = form.row instanceof Width w && w != Width.WORD && w != Width.DWORD;
        boolean symbol16 = bits == 16
                && List.of(form.method.getParameterTypes()).contains(Symbol.class)
                && !form.method.getName().equals("mov");
        return symbol16 || store || repne || intoCs || noOffset;
    }

    /** Whether GNU as knows this instruction too: it has names for some control registers only. */
    private static boolean isKnownToAs(Form form, Object[] arguments) {
        return switch (form.method.getName()) {
            case "movFromControl" -> Set.of(0, 2, 3, 4).contains(arguments[1]);
            case "movToControl" -> Set.of(0, 2, 3, 4).contains(arguments[0]);
            default -> true;
        };
    }

    /** The code as GNU as leaves it: addends stand in the fields. */
    private static byte[] withAddends(Fragment fragment) {
        byte[] bytes = fragment.bytes().clone();
        for (Relocation r : fragment.relocations()) {
            for (int i = 0; i < r.kind().sizeBytes(); i++) {
                bytes[r.offset() + i] = (byte) (r.addend() >> 8 * i);
            }
        }
        return bytes;
    }

    private void compare(List<Case> cases, int bits) throws IOException {
        StringBuilder source = new StringBuilder(".intel_syntax noprefix\n.code" + bits + "\n");
        for (int i = 0; i < cases.size(); i++) {
            source.append(cases.get(i).text)
                    .append("\n.org ")
                    .append((i + 1) * SLOT_BYTES)
                    .append(", 0xCC\n");
        }
        byte[] all = GnuTools.assemble(directory, source);
        assertEquals(cases.size() * SLOT_BYTES, all.length);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            byte[] expected = Arrays.copyOfRange(all, i * SLOT_BYTES, (i + 1) * SLOT_BYTES);
            byte[] bytes = cases.get(i).bytes;
            byte[] actual = Arrays.copyOf(bytes, SLOT_BYTES);
            Arrays.fill(actual, bytes.length, SLOT_BYTES, FILL);
            if (!Arrays.equals(expected, actual)) {
                differences.add(cases.get(i).text + "\n   as:   " + hex(expected) + "\n   ours: " + hex(actual));
            }
        }
        if (!differences.isEmpty()) {
            fail(differences.size() + " of " + cases.size() + " instructions differ in " + bits + "-bit code:\n"
                    + String.join("\n", differences.subList(0, Math.min(MAX_REPORTED, differences.size()))));
        }
    }

    private static String hex(byte[] slot) {
        return HexFormat.ofDelimiter(" ").formatHex(slot).replaceFirst("( cc)+$", "");
    }
}
