package skink.drivers.tty;

import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.UnknownProcess;
import skink.user.protocol.PeerFailure;
import skink.user.protocol.PmClient;

/**
 * Processes by PM's word.
 *
 * <p>A terminal belongs to the session that has first said whose it is; afterwards its processes may, and user 0, whose session
 * it then is.
 */
final class ManagedProcesses implements Processes {
    private static final int NONE = 0;

    private final PmClient pm;
    private int session = NONE;

    ManagedProcesses(PmClient pm) {
        this.pm = pm;
    }

    @Override
    public boolean mayControl(int caller) {
        try {
            Pm.Identity who = pm.identity(pm.pidOf(caller));
            boolean may = session == NONE || session == who.session() || who.user() == 0;
            session = may ? who.session() : session;
            return may;
        } catch (UnknownProcess | PeerFailure nobody) {
            return false;
        }
    }

    @Override
    public void signal(int group, int signal) {
        try {
            pm.signalGroup(group, signal);
        } catch (NotPermitted | UnknownProcess | PeerFailure nobody) {
            // A group that has ended hears nothing.
        }
    }
}
