package skink.programs.tools;

import skink.abi.kcall.Blocked;
import skink.abi.protocol.Is;
import skink.abi.protocol.NotFound;
import skink.abi.user.WellKnown;
import skink.programs.common.Format;
import skink.user.protocol.IsClient;

/** {@code service status}: lists the services. */
public final class ServiceTool {
    private static final int NAME_WIDTH = 16;

    private ServiceTool() {}

    public static void main(String[] args) {
        if (args.length != 1 || !args[0].equals("status")) {
            System.exit(Complaint.usage("service status"));
        }
        IsClient is = new IsClient(WellKnown.IS);
        System.out.println(Format.left("SERVICE", NAME_WIDTH) + "  SLOT  GEN  STATE      PRIO  CPU       TIME");
        try {
            for (int i = 0; ; i++) {
                System.out.println(line(is.service(i)));
            }
        } catch (NotFound end) {
            System.out.flush();
        }
    }

    static String line(Is.Service service) {
        return Format.left(service.name(), NAME_WIDTH)
                + Format.right(skink.abi.ipc.Endpoint.slot(service.endpoint()), 6)
                + Format.right(skink.abi.ipc.Endpoint.generation(service.endpoint()), 5)
                + "  "
                + Format.left(state(service.blocked()), 9)
                + Format.right(service.priority(), 6)
                + Format.right(service.processor(), 5)
                + Format.right(Format.runTime(service.millis()), 11);
    }

    /** What most matters of why a process does not run. */
    static String state(int blocked) {
        if ((blocked & (Blocked.NO_ENDPOINT | Blocked.EXITED)) != 0) {
            return "ended";
        } else if ((blocked & (Blocked.SIGNALED | Blocked.SIGNAL_PENDING)) != 0) {
            return "crashed";
        } else if ((blocked & Blocked.STOPPED) != 0) {
            return "stopped";
        } else if ((blocked & Blocked.IN_UPDATE) != 0) {
            return "updating";
        } else if ((blocked & (Blocked.PAGE_FAULT | Blocked.MEMORY_REQUEST | Blocked.INHIBITED)) != 0) {
            return "paging";
        } else if ((blocked & Blocked.SENDING) != 0) {
            return "sending";
        } else if ((blocked & Blocked.RECEIVING) != 0) {
            return "waiting";
        }
        return blocked == 0 ? "running" : "blocked";
    }
}
