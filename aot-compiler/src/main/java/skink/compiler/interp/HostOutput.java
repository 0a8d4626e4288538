package skink.compiler.interp;

import java.io.ByteArrayOutputStream;

/** Collects what an interpreted program writes to its standard output and standard error. */
final class HostOutput {
    private final ByteArrayOutputStream standardOutput = new ByteArrayOutputStream();
    private final ByteArrayOutputStream standardError = new ByteArrayOutputStream();

    /** Appends to file descriptor 1 or 2; returns the number of bytes written, or a negative error number. */
    int write(int descriptor, byte[] data, int offset, int length) {
        if (descriptor != 1 && descriptor != 2) {
            return -9;
        }
        (descriptor == 1 ? standardOutput : standardError).write(data, offset, length);
        return length;
    }

    byte[] standardOutput() {
        return standardOutput.toByteArray();
    }

    byte[] standardError() {
        return standardError.toByteArray();
    }
}
