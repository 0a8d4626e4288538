package skink.drivers.tty;

import skink.user.Ports;

/** The registers at I/O ports, by kernel calls. */
final class KernelUartPort implements UartPort {
    private final int base;

    KernelUartPort(int base) {
        this.base = base;
    }

    @Override
    public int read(int register) {
        return Ports.in8(base + register);
    }

    @Override
    public void write(int register, int value) {
        Ports.out8(base + register, value);
    }

    @Override
    public void send(ByteRing bytes, int count) {
        for (int i = 0; i < count; i++) {
            Ports.out8(base + DATA, bytes.remove());
        }
    }
}
