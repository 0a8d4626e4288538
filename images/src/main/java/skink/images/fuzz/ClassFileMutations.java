package skink.images.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/**
 * Spoils the class files of a program, as a seed says: one to three times, somewhere.
 *
 * <p>Most mutations know what a class file is and change its meaning: types, flags, hierarchy, instructions, tables. A few
 * change its bytes.
 */
final class ClassFileMutations {
    private static final int MOST_MUTATIONS = 3;
    /** One program in so many is spoilt in its bytes instead. */
    private static final int RAW_ONE_IN = 8;

    private static final int RAW_ATTEMPTS = 20;

    private final Map<String, byte[]> program;
    private final Random random;
    private final List<String> done = new ArrayList<>();

    ClassFileMutations(Map<String, byte[]> program, long seed) {
        this.program = program;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** The class files by name; at least one is different. */
    Map<String, byte[]> apply() {
        Map<String, byte[]> result = new TreeMap<>(program);
        int count = 1 + random.nextInt(MOST_MUTATIONS);
        if (random.nextInt(RAW_ONE_IN) == 0) {
            String name = pick(new ArrayList<>(result.keySet()));
            result.put(name, spoilBytes(name, result.get(name)));
        }
        for (int i = 0; i < count; i++) {
            String name = pick(new ArrayList<>(program.keySet()));
            byte[] spoilt = spoilStructure(name, result.get(name));
            if (spoilt != null) {
                result.put(name, spoilt);
            }
        }
        if (done.isEmpty()) {
            String name = pick(new ArrayList<>(result.keySet()));
            result.put(name, spoilBytes(name, result.get(name)));
        }
        if (random.nextInt(40) == 0) {
            HostileClasses.addDeepHierarchy(result, random, done);
        }
        return result;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Null if the class cannot be read any more, or ASM refuses to write it. */
    private byte[] spoilStructure(String name, byte[] bytes) {
        for (int attempt = 0; attempt < RAW_ATTEMPTS; attempt++) {
            try {
                ClassNode node = new ClassNode();
                new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
                String what = random.nextInt(3) == 0
                        ? new MemberMutation(node, random, program.keySet()).apply()
                        : new CodeMutation(node, random, program.keySet()).apply();
                if (what == null) {
                    continue;
                }
                ClassWriter writer = new ClassWriter(0);
                node.accept(writer);
                byte[] spoilt = writer.toByteArray();
                done.add(name + ": " + what);
                return spoilt;
            } catch (RuntimeException e) {
                // ASM cannot write such a class; another mutation may do
            }
        }
        return null;
    }

    private byte[] spoilBytes(String name, byte[] bytes) {
        byte[] spoilt = bytes.clone();
        int at = random.nextInt(spoilt.length);
        switch (random.nextInt(4)) {
            case 0 -> {
                done.add(name + ": cut off at byte " + at);
                byte[] shorter = new byte[at];
                System.arraycopy(spoilt, 0, shorter, 0, at);
                return shorter;
            }
            case 1 -> {
                int length = 1 + random.nextInt(Math.min(16, spoilt.length - at));
                for (int i = at; i < at + length; i++) {
                    spoilt[i] = (byte) random.nextInt();
                }
                done.add(name + ": garbage at byte " + at);
            }
            case 2 -> {
                int value = random.nextBoolean() ? 0xFFFF : random.nextInt(8);
                spoilt[at] = (byte) (value >> 8);
                spoilt[Math.min(at + 1, spoilt.length - 1)] = (byte) value;
                done.add(name + ": an extreme number at byte " + at);
            }
            default -> {
                spoilt[at] ^= (byte) (1 << random.nextInt(8));
                done.add(name + ": a bit changed in byte " + at);
            }
        }
        return spoilt;
    }

    /** What was done, for the report of a failure. */
    @Override
    public String toString() {
        return String.join("; ", done);
    }
}
