package skink.programs.tools;

import skink.abi.protocol.Vm;
import skink.abi.user.WellKnown;
import skink.programs.common.Format;
import skink.user.protocol.VmClient;

/** {@code free}: tells how much memory there is, in KiB. */
public final class Free {
    private static final int WIDTH = 12;
    private static final long PAGE_KIB = 4;

    private Free() {}

    public static void main(String[] args) {
        System.out.print(table(new VmClient(WellKnown.VM).totals()));
    }

    static String table(Vm.Totals totals) {
        String head = "    " + Format.right("total", WIDTH) + Format.right("used", WIDTH) + Format.right("free", WIDTH)
                + Format.right("promised", WIDTH);
        String row = "Mem:" + kib(totals.total()) + kib(totals.total() - totals.free()) + kib(totals.free())
                + kib(totals.promised());
        return head + "\n" + row + "\n";
    }

    private static String kib(int pages) {
        return Format.right(pages * PAGE_KIB, WIDTH);
    }
}
