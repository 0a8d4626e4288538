package skink.programs.conformance.library.nio;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** {@code CharBuffer}: wrapped texts, slices, as {@code CharSequence}. */
public final class CharBuffers {
    private CharBuffers() {}

    public static void main(String[] arguments) {
        CharBuffer c = CharBuffer.wrap("hello world");
        System.out.println(c.get() + " " + c + " " + c.length() + " " + c.charAt(1) + " " + c.subSequence(0, 4) + " "
                + c.isReadOnly());
        CharBuffer own = CharBuffer.allocate(8);
        own.put("abc").put('d').append("ef").flip();
        System.out.println(own + " " + own.limit() + " " + own.compareTo(CharBuffer.wrap("abd")) + " "
                + own.equals(CharBuffer.wrap("abcdef")) + " " + own.chars().sum());
        CharBuffer part = CharBuffer.wrap(new char[] {'x', 'y', 'z'}, 1, 2);
        System.out.println(part + " " + part.arrayOffset() + " " + part.slice() + " "
                + part.duplicate().get(0));
        System.out.println(
                ByteBuffer.wrap(new byte[] {0, 65, 0, 66}).asCharBuffer().toString());
    }
}
