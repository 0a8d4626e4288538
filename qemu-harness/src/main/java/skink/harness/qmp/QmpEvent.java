package skink.harness.qmp;

/**
 * Something that QEMU tells unasked.
 *
 * @param name for instance {@code SHUTDOWN}, {@code RESET}, {@code GUEST_PANICKED}, {@code STOP}
 * @param reason the event's {@code reason} or {@code action}, or empty
 */
public record QmpEvent(String name, String reason) {}
