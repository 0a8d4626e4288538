package skink.tests.fuzz;

import skink.abi.protocol.Refusal;
import skink.tests.kernel.Check;
import skink.user.protocol.CharClient;
import skink.user.protocol.DsClient;
import skink.user.protocol.IsClient;
import skink.user.protocol.PciClient;
import skink.user.protocol.PmClient;
import skink.user.protocol.SchedClient;
import skink.user.protocol.TtyClient;
import skink.user.protocol.VfsClient;
import skink.user.protocol.VmClient;

/** Something that each server must still do when all is over. */
final class SensibleRequests {
    private static final int ZERO = 1;
    private static final int CONSOLE = 0;

    private SensibleRequests() {}

    /** Asks a server, which is known by its name in the plan. */
    static void ask(String name, int server) {
        try {
            switch (name) {
                case "vm" -> Check.that(new VmClient(server).totals().total() > 0, "pages of vm");
                case "pm" -> new PmClient(server).identity(1);
                case "sched" -> new SchedClient(server).counts();
                case "ds" -> askNames(new DsClient(server));
                case "vfs" -> new VfsClient(server).status("/");
                case "tty" -> Check.that(new TtyClient(server).size(CONSOLE).rows() > 0, "rows of tty");
                case "is" -> Check.that(new IsClient(server).machine().processors() > 0, "processors of is");
                case "memory" -> Check.equal(5, new CharClient(server).read(ZERO, 5).length, "zeros of memory");
                case "pci" -> Check.that(new PciClient(server).function(0).vendor() != 0, "the host bridge of pci");
                default -> throw new AssertionError("nobody knows what to ask " + name);
            }
        } catch (Refusal refused) {
            throw new AssertionError(name + " refuses: " + refused.getMessage());
        }
    }

    private static void askNames(DsClient names) throws Refusal {
        names.publishText("steward", "all is well");
        Check.that("all is well".equals(names.text("steward")), "a text of ds");
        names.delete("steward");
    }
}
