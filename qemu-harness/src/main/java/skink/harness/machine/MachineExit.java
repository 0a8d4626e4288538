package skink.harness.machine;

/**
 * How QEMU ended.
 *
 * @param status process status; 128 + n if signal n ended it
 * @param reason the word of QEMU's SHUTDOWN event, such as {@code guest-shutdown}, or empty
 */
public record MachineExit(int status, String reason) {}
