/**
 * The guest's serial line as the host sees it: from bytes to lines to a transcript.
 *
 * <p>What enters: bytes in any portions, from a guest that may be mad or hostile. What leaves: lines that are safe to
 * print, keep and put into XML ({@link skink.harness.serial.LineAssembler}), kept in bounded memory and on disk with the
 * time of their arrival ({@link skink.harness.serial.Transcript}).
 *
 * <p>{@link skink.harness.serial.SerialLink} is the socket that QEMU connects to. It tells its listener about portions of
 * bytes, since a console or an expect script needs prompts that no line end follows.
 *
 * <p>Must not know the meaning of any line. Read {@link skink.harness.serial.LineAssembler} first.
 */
package skink.harness.serial;
