package skink.servers.vm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import skink.abi.protocol.Vm;
import skink.abi.user.UserSpace;

/** Arguments and environment as {@code Vm.exec} wants them, and the stack that must come of them; some without sense. */
final class ArgumentBlock {
    private static final int PAGE = SimulatedMemory.PAGE;
    private static final int HEAD_BYTES = 8;

    private final List<String> arguments;
    private final List<String> settings;
    private final byte[] bytes;
    private final int size;
    private final boolean hasSense;

    /** A block with sense. */
    ArgumentBlock(List<String> arguments, List<String> settings) {
        this(arguments, settings, write(arguments, settings), true);
    }

    private ArgumentBlock(List<String> arguments, List<String> settings, byte[] bytes, boolean hasSense) {
        this.arguments = arguments;
        this.settings = settings;
        this.bytes = bytes;
        this.size = bytes.length;
        this.hasSense = hasSense;
    }

    static byte[] write(List<String> arguments, List<String> settings) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(settings);
        StringBuilder texts = new StringBuilder();
        all.forEach(text -> texts.append(text).append('\0'));
        byte[] tail = texts.toString().getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(HEAD_BYTES + tail.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(arguments.size())
                .putInt(settings.size())
                .put(tail)
                .array();
    }

    /** What some bytes say, if they have sense. */
    static ArgumentBlock read(byte[] bytes) {
        if (bytes.length < HEAD_BYTES || bytes.length > Vm.ARGUMENT_BYTES) {
            return new ArgumentBlock(List.of(), List.of(), bytes, false);
        }
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String tail = new String(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES, StandardCharsets.ISO_8859_1);
        List<String> texts = new ArrayList<>(List.of(tail.split("\0", -1)));
        boolean isEnded = texts.remove(texts.size() - 1).isEmpty();
        long arguments = head.getInt(0);
        long settings = head.getInt(4);
        if (!isEnded || arguments < 0 || settings < 0 || arguments + settings != texts.size()) {
            return new ArgumentBlock(List.of(), List.of(), bytes, false);
        }
        int first = (int) arguments;
        return new ArgumentBlock(texts.subList(0, first), texts.subList(first, texts.size()), bytes, true);
    }

    static ArgumentBlock of(SplittableRandom random) {
        int most = random.nextInt(20) == 0 ? 2000 : 6;
        List<String> arguments = texts(random, most);
        List<String> settings = texts(random, most);
        byte[] bytes = write(arguments, settings);
        if (random.nextInt(6) > 0) {
            return read(bytes);
        }
        int at = random.nextInt(8) & -4;
        int[] wrong = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, arguments.size() + settings.size() + 1, 1 << 30};
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, wrong[random.nextInt(wrong.length)]);
        return read(bytes);
    }

    private static List<String> texts(SplittableRandom random, int most) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            texts.add("x".repeat(random.nextInt(8) == 0 ? random.nextInt(900) : random.nextInt(9)));
        }
        return texts;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    boolean hasSense() {
        return hasSense;
    }

    boolean isSizeWrong() {
        return size > Vm.ARGUMENT_BYTES || size < HEAD_BYTES;
    }

    private int textStart() {
        return UserSpace.STACK_TOP - (size - HEAD_BYTES) & -4;
    }

    /** Where argc must be: the texts above it, and no more than is needed, so that it is a multiple of 16. */
    int stackPointer() {
        return textStart() - 4 * (arguments.size() + settings.size() + 3) & -16;
    }

    /** Whole pages that end at the top of the stack: as the System V ABI for the i386 wants it. */
    byte[] stack() {
        int bottom = stackPointer() & -PAGE;
        ByteBuffer stack = ByteBuffer.allocate(UserSpace.STACK_TOP - bottom).order(ByteOrder.LITTLE_ENDIAN);
        int text = textStart();
        stack.position(text - bottom).put(bytes, HEAD_BYTES, size - HEAD_BYTES);
        stack.position(stackPointer() - bottom).putInt(arguments.size());
        for (List<String> list : List.of(arguments, settings)) {
            for (String each : list) {
                stack.putInt(text);
                text += each.length() + 1;
            }
            stack.putInt(0);
        }
        return stack.array();
    }

    @Override
    public String toString() {
        return arguments.size() + " arguments, " + settings.size() + " settings" + (hasSense ? "" : ", without sense");
    }
}
