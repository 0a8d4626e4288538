package skink.simulation;

import java.util.SplittableRandom;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;

/** The arguments of accesses to ports; mostly such as the board has. */
final class PortRequests {
    private static final int MOST_BYTES = 9000;

    private final Model model;

    PortRequests(Model model) {
        this.model = model;
    }

    void writeOne(Tenant caller, SplittableRandom random) {
        int port = DeviceBoard.FIRST_PORT + random.nextInt(-2, DeviceBoard.PORTS + 2);
        int wild = random.nextInt(8) == 0 ? random.nextInt() : port;
        Requests.write(model, caller, random.nextInt(-1, 3), wild, 1 << random.nextInt(4), random.nextInt());
    }

    void writeMany(Tenant caller, SplittableRandom random) {
        int bytes = 1 << random.nextInt(3);
        if (random.nextInt(3) == 0) {
            writeString(caller, bytes, random);
        } else {
            writeList(caller, bytes, random);
        }
    }

    /** One in so many has an access that must not be. */
    private void writeList(Tenant caller, int bytes, SplittableRandom random) {
        int what = random.nextInt(16) == 0 ? random.nextInt(256) : random.nextInt(KernelCall.IO_EACH + 1);
        int most = KernelCall.IO_LIST_BYTES / (2 * bytes);
        int count = random.nextInt(8) == 0 ? random.nextInt(most + 2) : random.nextInt(1, most + 1);
        int base = random.nextInt(8) == 0 ? random.nextInt() : DeviceBoard.FIRST_PORT;
        int spoilt = random.nextInt(3) == 0 ? random.nextInt(count + 1) : count;
        int[] words = new int[KernelCall.IO_LIST_BYTES / 4];
        for (int i = 0; i < words.length; i++) {
            words[i] = random.nextInt();
        }
        for (int i = 0; i < Math.min(count, most); i++) {
            int place = random.nextInt(DeviceBoard.PORTS / bytes) * bytes;
            int mark = what == KernelCall.IO_EACH && random.nextBoolean() ? 1 << 8 * bytes - 1 : 0;
            put(words, 2 * i * bytes, bytes, i == spoilt ? random.nextInt() : place | mark);
        }
        Requests.write(model, caller, KernelCall.ioOrder(what, bytes, count), base);
        for (int i = 0; i < words.length; i++) {
            model.write(caller, MessageLayout.OUT + KernelCall.C + 4 * i, words[i]);
        }
    }

    private static void put(int[] words, int at, int bytes, int value) {
        int mask = (int) ((1L << 8 * bytes) - 1) << 8 * (at & 3);
        words[at / 4] = words[at / 4] & ~mask | value << 8 * (at & 3) & mask;
    }

    private void writeString(Tenant caller, int bytes, SplittableRandom random) {
        int what = random.nextBoolean() ? KernelCall.IO_READ_STRING : KernelCall.IO_WRITE_STRING;
        int place = random.nextInt(DeviceBoard.PORTS / bytes) * bytes + (random.nextInt(16) == 0 ? 1 : 0);
        int port = random.nextInt(16) == 0 ? random.nextInt() : DeviceBoard.FIRST_PORT + place;
        int all = random.nextInt(4) == 0 ? random.nextInt(MOST_BYTES) : random.nextInt(64);
        int count = random.nextInt(16) == 0 ? random.nextInt(0x1_0000) : all / bytes;
        int own = Home.FIRST_ADDRESS + random.nextInt(Home.BYTES);
        int address = random.nextInt(8) == 0 ? own : own & -bytes;
        model.write(caller, MessageLayout.PROGRESS, random.nextInt(32) == 0 ? random.nextInt(-1, 64) : 0);
        Requests.write(model, caller, KernelCall.ioOrder(what, bytes, count), port, address);
    }
}
