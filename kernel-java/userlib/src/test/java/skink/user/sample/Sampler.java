package skink.user.sample;

import skink.abi.protocol.Call;
import skink.abi.protocol.FromKernel;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.OneWay;
import skink.abi.protocol.OutOfRange;
import skink.abi.protocol.Protocol;
import skink.abi.protocol.Text;

/** One request of each kind. */
@Protocol(base = 0x7F00)
public interface Sampler {
    @Call(0)
    void nothing();

    @Call(1)
    All mixed(int number, long big, boolean flag, InitKind kind, @Text(15) String text) throws NotPermitted, OutOfRange;

    @Call(2)
    long negate(long value);

    @Call(3)
    boolean not(boolean value);

    @Call(4)
    InitKind next(InitKind kind);

    @Call(0xFF)
    void full(long a, long b, long c, long d, long e, long f, long g);

    @Call(6)
    @OneWay
    void tell(int what, @Text(9) String text);

    @FromKernel(0x1FF)
    void event(int number, long time);

    /** Everything that came, in another order. */
    record All(@Text(16) String text, InitKind kind, boolean flag, long big, int number) {}
}
