package skink.programs.conformance.library.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** {@code VarHandle} of fields, array elements and bytes, in the access modes that one thread can tell apart. */
public final class VarHandles {
    private static final VarHandle COUNT;
    private static final VarHandle TOTAL;
    private static final VarHandle NEXT;
    private static final VarHandle FLAG;
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle TEXTS = MethodHandles.arrayElementVarHandle(String[].class);
    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            COUNT = lookup.findVarHandle(Node.class, "count", int.class);
            TOTAL = lookup.findVarHandle(Node.class, "total", long.class);
            NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
            FLAG = lookup.findVarHandle(Node.class, "flag", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final class Node {
        private int count;
        private long total;
        private Node next;
        private boolean flag;
    }

    private VarHandles() {}

    public static void main(String[] arguments) {
        Node node = new Node();
        COUNT.set(node, 5);
        System.out.println((int) COUNT.getAndAdd(node, 3) + " " + (int) COUNT.get(node) + " " + node.count + " "
                + COUNT.compareAndSet(node, 8, 9) + " " + COUNT.compareAndSet(node, 1, 2) + " "
                + (int) COUNT.getAndSet(node, 7) + " " + (int) COUNT.compareAndExchange(node, 7, 6) + " "
                + (int) COUNT.getAndBitwiseOr(node, 9) + " " + node.count);
        TOTAL.setVolatile(node, 1L << 40);
        System.out.println((long) TOTAL.getAndAdd(node, 5L) + " " + (long) TOTAL.getVolatile(node) + " "
                + TOTAL.compareAndSet(node, (1L << 40) + 5, -1L) + " " + node.total);
        Node other = new Node();
        System.out.println(NEXT.compareAndSet(node, null, other) + " " + ((Node) NEXT.getAcquire(node) == other) + " "
                + (NEXT.getAndSet(node, (Node) null) == other) + " " + (node.next == null));
        FLAG.setRelease(node, true);
        System.out.println(node.flag + " " + (boolean) FLAG.getOpaque(node) + " "
                + FLAG.weakCompareAndSetPlain(node, true, false) + " " + node.flag);
        int[] numbers = {1, 2, 3};
        String[] texts = {"a", "b"};
        INTS.set(numbers, 1, 20);
        System.out.println((int) INTS.getAndAdd(numbers, 2, 30) + " " + numbers[1] + " " + numbers[2] + " "
                + TEXTS.compareAndSet(texts, 0, "a", "z") + texts[0] + " " + (String) TEXTS.get(texts, 1));
        byte[] bytes = {0, 0, 1, 2, 3};
        BIG.set(bytes, 1, 0x01020304);
        System.out.println((int) BIG.get(bytes, 1) + " " + (int) BIG.get(bytes, 0) + " " + bytes[4]);
        try {
            INTS.set(numbers, 3, 0);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        try {
            int nothing = (int) COUNT.get((Node) null);
            System.out.println(nothing);
        } catch (NullPointerException e) {
            System.out.println("no object");
        }
    }
}
