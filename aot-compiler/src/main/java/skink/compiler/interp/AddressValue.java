package skink.compiler.interp;

/**
 * A {@code skink.magic.Address} in the interpreter.
 *
 * <p>Bytecode moves addresses with the instructions for references, so here an address is a Java object among references.
 * It is no guest object: null stands for address 0 (a field nobody has written), and identity means nothing.
 */
record AddressValue(int bits) {
    static final String DESCRIPTOR = "Lskink/magic/Address;";
    static final String INTERNAL_NAME = "skink/magic/Address";

    static int bitsOf(Object value) {
        return value == null ? 0 : ((AddressValue) value).bits;
    }

    /** A reference cell of this descriptor as the outside sees it: an Integer if it is an address, else the object. */
    static Object unboxed(Object value, String descriptor) {
        return descriptor.equals(DESCRIPTOR) ? (Object) bitsOf(value) : value;
    }
}
