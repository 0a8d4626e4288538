package skink.abi.boot;

/** Numbers of the Multiboot 1 (0.6.96) and Multiboot 2 (2.0) specifications that both sides need. */
public final class Multiboot {
    public static final int HEADER_MAGIC_1 = 0x1BAD_B002;
    public static final int HEADER_MAGIC_2 = 0xE852_50D6;
    /** What a loader leaves in EAX. */
    public static final int LOADER_MAGIC_1 = 0x2BAD_B002;

    public static final int LOADER_MAGIC_2 = 0x36D7_6289;

    private Multiboot() {}
}
