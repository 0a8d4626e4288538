package skink.compiler.interp;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import skink.compiler.world.ClassType;

/** Guest strings: made as the JDK's compact strings are, and read back. */
final class Strings {
    private static final int LATIN1 = 0;
    private static final int UTF16 = 1;

    private final Interpreter vm;
    private final Map<String, HeapObject> literals = new HashMap<>();
    private FieldSlot value;
    private FieldSlot coder;
    private TypeInfo type;
    private TypeInfo byteArray;

    Strings(Interpreter vm) {
        this.vm = vm;
    }

    /** The one object for this literal. */
    HeapObject literal(String text) {
        HeapObject known = literals.get(text);
        if (known == null) {
            known = make(text, 0);
            literals.put(text, known);
        }
        return known;
    }

    /** The interned string equal to {@code string}, which becomes it if there is none. */
    HeapObject intern(HeapObject string) {
        HeapObject known = literals.putIfAbsent(read(string), string);
        return known == null ? string : known;
    }

    boolean isLiteral(Object object) {
        return object instanceof HeapObject string && string.info == type && literals.get(read(string)) == string;
    }

    boolean isInterned(String text) {
        return literals.containsKey(text);
    }

    /** A new string. */
    HeapObject make(String text) {
        return make(text, vm.owner);
    }

    private HeapObject make(String text, int owner) {
        link();
        boolean latin1 = text.chars().allMatch(c -> c < 256);
        byte[] bytes = text.getBytes(latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
        if (!latin1) {
            bytes = utf16(text);
        }
        HeapArray array = new HeapArray(byteArray, owner, bytes);
        array.frozen = true;
        HeapObject string = new HeapObject(type, owner);
        string.refs[value.index] = array;
        string.prims[coder.index] = latin1 ? LATIN1 : UTF16;
        return string;
    }

    /** Little-endian code units; unlike the charset this keeps unpaired surrogates. */
    private static byte[] utf16(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    /** The text of a guest string. */
    String read(Object guest) {
        link();
        HeapObject string = (HeapObject) guest;
        byte[] bytes = (byte[]) ((HeapArray) string.refs[value.index]).data;
        if (string.prims[coder.index] == LATIN1) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[2 * i] & 0xFF | bytes[2 * i + 1] << 8);
        }
        return new String(chars);
    }

    private void link() {
        if (type == null) {
            type = vm.types.named("java/lang/String");
            byteArray = vm.types.ofDescriptor("[B");
            ClassType string = (ClassType) type.type;
            value = type.slot(string.declaredField("value", "[B"));
            coder = type.slot(string.declaredField("coder", "B"));
        }
    }
}
