package skink.magic;

/**
 * The simulated machine behind the magic words when guest code runs on HotSpot.
 *
 * <p>A test installs its machine for the current thread with {@link #install}; without one, every magic word that would
 * touch hardware throws {@link IllegalStateException}. The compiler never sees this class: it replaces the callers.
 *
 * <p>Widths are in bytes (1, 2, 4 or 8); addresses are unsigned 32-bit values carried in an {@code int}.
 */
public interface Machine {
    /** Reads {@code widthBytes} little-endian bytes at {@code address}, zero-extended. */
    long load(int address, int widthBytes);

    /** Writes the low {@code widthBytes} bytes of {@code value}, little-endian, at {@code address}. */
    void store(int address, int widthBytes, long value);

    /** Atomically replaces the 4-byte word at {@code address} if it equals {@code expected}; returns the old word. */
    int compareAndExchange(int address, int expected, int replacement);

    /** Atomically replaces the 8-byte word at {@code address} if it equals {@code expected}; returns the old word. */
    long compareAndExchange8(int address, long expected, long replacement);

    /** Reads an I/O port of {@code widthBytes} 1, 2 or 4. */
    int portIn(int port, int widthBytes);

    /** Writes an I/O port of {@code widthBytes} 1, 2 or 4. */
    void portOut(int port, int widthBytes, int value);

    /** Performs the processor operation named by a {@link Cpu} or {@link Fence} method, with its arguments widened. */
    long cpu(String operation, long... arguments);

    /** The address of a linker symbol. */
    int symbol(String name);

    /** The address at which words belonging to this object lie: the same at every call, 8-byte aligned. */
    int addressOf(Object object);

    /** The machine of the current thread. */
    static Machine current() {
        Machine machine = MachineHolder.CURRENT.get();
        if (machine == null) {
            throw new IllegalStateException(
                    "a magic word was used on HotSpot without a simulated machine: call Machine.install first");
        }
        return machine;
    }

    /** Makes {@code machine} the one that magic words of this thread act on; {@code null} removes it. */
    static void install(Machine machine) {
        MachineHolder.CURRENT.set(machine);
    }
}
