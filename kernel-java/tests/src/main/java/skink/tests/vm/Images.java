package skink.tests.vm;

import java.nio.charset.StandardCharsets;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.Exists;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.WellKnown;
import skink.magic.Address;
import skink.tests.kernel.Check;
import skink.user.KernelCalls;
import skink.user.Message;

/** The program that subjects begin: a boot module that this process has mapped. */
final class Images {
    private static int address;
    private static int bytes;

    private Images() {}

    private static void map() {
        if (address == 0) {
            Check.equal(Errno.OK, KernelCalls.dataInfo(0), "the module");
            int start = Message.IN.word(0);
            bytes = Message.IN.word(1);
            try {
                address = Subjects.VM.mapPhysical(start, bytes, false);
            } catch (NotPermitted | BadArgument | NoMemory | Exists error) {
                throw new AssertionError("the module: " + error, error);
            }
            Check.equal(0x464C457F, Address.of(address).loadInt(), "an ELF file");
        }
    }

    static int address() {
        map();
        return address;
    }

    static int bytes() {
        map();
        return bytes;
    }

    /** Makes a subject, which waits for an order, begin anew with these arguments; it reports when it has begun. */
    static void begin(int subject, String... arguments) {
        try {
            exec(subject, address(), bytes(), arguments);
        } catch (NotAProgram | BadMemory | NoMemory | BadArgument | UnknownProcess | NotPermitted error) {
            throw new AssertionError("exec: " + error, error);
        }
        Check.equal(0, Subjects.report(subject), "it begins");
    }

    /** The same with any file; the block of arguments lies in memory that the subject maps for it. */
    static void exec(int subject, int file, int size, String... arguments)
            throws NotAProgram, BadMemory, NoMemory, BadArgument, UnknownProcess, NotPermitted {
        StringBuilder texts = new StringBuilder("x");
        texts.append((char) 0);
        for (String argument : arguments) {
            texts.append(argument).append((char) 0);
        }
        texts.append("COLOUR=green").append((char) 0);
        byte[] block = texts.toString().getBytes(StandardCharsets.UTF_8);
        int place = Subjects.perform(subject, Subject.MAP, 0, block.length + 8);
        Subjects.perform(subject, Subject.WRITE, place, arguments.length + 1);
        Subjects.perform(subject, Subject.WRITE, place + 4, 1);
        for (int i = 0; i < block.length; i += 4) {
            int word = 0;
            for (int j = 0; j < 4 && i + j < block.length; j++) {
                word |= (block[i + j] & 0xFF) << 8 * j;
            }
            Subjects.perform(subject, Subject.WRITE, place + 8 + i, word);
        }
        Subjects.VM.exec(subject, WellKnown.PM, file, size, place, block.length + 8, "subject");
    }
}
