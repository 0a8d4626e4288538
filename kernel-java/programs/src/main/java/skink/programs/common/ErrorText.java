package skink.programs.common;

import skink.abi.protocol.BadFile;
import skink.abi.protocol.Busy;
import skink.abi.protocol.IsAFolder;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.TooManyFiles;
import skink.abi.protocol.UnknownProcess;

/** Refusals in the words that users of other systems know. */
public final class ErrorText {
    private ErrorText() {}

    public static String of(Refusal refusal) {
        if (refusal instanceof NotFound) {
            return "No such file or directory";
        } else if (refusal instanceof NotAFolder) {
            return "Not a directory";
        } else if (refusal instanceof IsAFolder) {
            return "Is a directory";
        } else if (refusal instanceof NotPermitted) {
            return "Operation not permitted";
        } else if (refusal instanceof UnknownProcess) {
            return "No such process";
        } else if (refusal instanceof NotAProgram) {
            return "Exec format error";
        } else if (refusal instanceof NoMemory) {
            return "Cannot allocate memory";
        } else if (refusal instanceof TableFull) {
            return "Resource temporarily unavailable";
        } else if (refusal instanceof TooManyFiles) {
            return "Too many open files";
        } else if (refusal instanceof BadFile) {
            return "Bad file descriptor";
        } else if (refusal instanceof NoChild) {
            return "No child processes";
        } else if (refusal instanceof Busy) {
            return "Device or resource busy";
        }
        return refusal.getMessage();
    }
}
