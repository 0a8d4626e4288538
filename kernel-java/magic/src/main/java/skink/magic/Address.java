package skink.magic;

/**
 * A 32-bit machine address: one register in compiled code, never a reference.
 *
 * <p>An address is a value, not an object. The compiler refuses {@code null}, {@code ==}, conversion to {@code Object},
 * type arguments and uninitialised fields of this type; compare with {@link #equalTo}, {@link #below} and friends, which
 * are unsigned. Arithmetic wraps modulo 2³². The collector neither follows nor moves what an address points to, so an
 * address taken from an object must not live across a safepoint; the compiler's verifier checks that.
 */
public final class Address {
    private final int bits;

    private Address(int bits) {
        this.bits = bits;
    }

    /** The address with these bits. */
    public static Address of(int bits) {
        return new Address(bits);
    }

    /** The address 0. */
    public static Address zero() {
        return new Address(0);
    }

    /** The address of a symbol that the linker defines; {@code name} must be a string literal. */
    public static Address ofSymbol(String name) {
        return new Address(Machine.current().symbol(name));
    }

    /** The address of an object's header. For runtime and kernel code that knows that the object does not move. */
    public static Address ofObject(Object object) {
        return new Address(Machine.current().addressOf(object));
    }

    /** The object whose header is here; unchecked, for the runtime only. */
    public Object asObject() {
        throw new IllegalStateException("Address.asObject has no meaning on HotSpot");
    }

    public int toInt() {
        return bits;
    }

    /** The bits as an unsigned number in a {@code long}. */
    public long toUnsignedLong() {
        return bits & 0xFFFF_FFFFL;
    }

    public Address plus(int bytes) {
        return new Address(bits + bytes);
    }

    public Address minus(int bytes) {
        return new Address(bits - bytes);
    }

    /** The distance in bytes from {@code other} to this address, modulo 2³². */
    public int distanceFrom(Address other) {
        return bits - other.bits;
    }

    public boolean isZero() {
        return bits == 0;
    }

    public boolean equalTo(Address other) {
        return bits == other.bits;
    }

    /** Unsigned {@code <}. */
    public boolean below(Address other) {
        return Integer.compareUnsigned(bits, other.bits) < 0;
    }

    /** Unsigned {@code <=}. */
    public boolean belowOrEqual(Address other) {
        return Integer.compareUnsigned(bits, other.bits) <= 0;
    }

    public byte loadByte() {
        return (byte) Machine.current().load(bits, 1);
    }

    public byte loadByte(int offset) {
        return (byte) Machine.current().load(bits + offset, 1);
    }

    public short loadShort() {
        return (short) Machine.current().load(bits, 2);
    }

    public short loadShort(int offset) {
        return (short) Machine.current().load(bits + offset, 2);
    }

    public char loadChar() {
        return (char) Machine.current().load(bits, 2);
    }

    public char loadChar(int offset) {
        return (char) Machine.current().load(bits + offset, 2);
    }

    public int loadInt() {
        return (int) Machine.current().load(bits, 4);
    }

    public int loadInt(int offset) {
        return (int) Machine.current().load(bits + offset, 4);
    }

    /** Two 4-byte loads, low word first; not atomic. */
    public long loadLong() {
        return Machine.current().load(bits, 8);
    }

    public long loadLong(int offset) {
        return Machine.current().load(bits + offset, 8);
    }

    public Address loadAddress() {
        return new Address((int) Machine.current().load(bits, 4));
    }

    public Address loadAddress(int offset) {
        return new Address((int) Machine.current().load(bits + offset, 4));
    }

    public void store(byte value) {
        Machine.current().store(bits, 1, value);
    }

    public void store(byte value, int offset) {
        Machine.current().store(bits + offset, 1, value);
    }

    public void store(short value) {
        Machine.current().store(bits, 2, value);
    }

    public void store(short value, int offset) {
        Machine.current().store(bits + offset, 2, value);
    }

    public void store(char value) {
        Machine.current().store(bits, 2, value);
    }

    public void store(char value, int offset) {
        Machine.current().store(bits + offset, 2, value);
    }

    public void store(int value) {
        Machine.current().store(bits, 4, value);
    }

    public void store(int value, int offset) {
        Machine.current().store(bits + offset, 4, value);
    }

    /** Two 4-byte stores, low word first; not atomic. */
    public void store(long value) {
        Machine.current().store(bits, 8, value);
    }

    public void store(long value, int offset) {
        Machine.current().store(bits + offset, 8, value);
    }

    public void store(Address value) {
        Machine.current().store(bits, 4, value.bits);
    }

    public void store(Address value, int offset) {
        Machine.current().store(bits + offset, 4, value.bits);
    }

    /** {@code lock cmpxchg}: replaces the word here if it equals {@code expected}; returns the word that was here. */
    public int compareAndExchange(int expected, int replacement) {
        return Machine.current().compareAndExchange(bits, expected, replacement);
    }

    /** {@code lock cmpxchg8b} on the 8 bytes here; returns the value that was here. */
    public long compareAndExchange(long expected, long replacement) {
        return Machine.current().compareAndExchange8(bits, expected, replacement);
    }

    /** {@code xchg}: stores {@code value} here and returns the word that was here. */
    public int exchange(int value) {
        Machine machine = Machine.current();
        while (true) {
            int old = (int) machine.load(bits, 4);
            if (machine.compareAndExchange(bits, old, value) == old) {
                return old;
            }
        }
    }

    /** {@code lock xadd}: adds {@code delta} to the word here and returns the word that was here. */
    public int fetchAndAdd(int delta) {
        Machine machine = Machine.current();
        while (true) {
            int old = (int) machine.load(bits, 4);
            if (machine.compareAndExchange(bits, old, old + delta) == old) {
                return old;
            }
        }
    }

    /** A load that no later memory access of this processor is moved before. */
    public int loadAcquire() {
        return (int) Machine.current().load(bits, 4);
    }

    /** A store that no earlier memory access of this processor is moved after. */
    public void storeRelease(int value) {
        Machine.current().store(bits, 4, value);
    }

    /** Copies {@code bytes} bytes from {@code source} to here, ascending ({@code rep movs}); ranges must not overlap harmfully. */
    public void copyFrom(Address source, int bytes) {
        Machine machine = Machine.current();
        for (int i = 0; i < bytes; i++) {
            machine.store(bits + i, 1, machine.load(source.bits + i, 1));
        }
    }

    /** Sets {@code bytes} bytes from here on to {@code value} ({@code rep stos}). */
    public void fill(byte value, int bytes) {
        Machine machine = Machine.current();
        for (int i = 0; i < bytes; i++) {
            machine.store(bits + i, 1, value);
        }
    }

    @Override
    public String toString() {
        return String.format("0x%08x", bits);
    }
}
