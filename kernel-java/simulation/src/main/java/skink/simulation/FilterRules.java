package skink.simulation;

import java.util.ArrayList;
import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;

/** Filters, as {@link KernelCall#PRIVILEGE_SET_FILTER} describes them. */
final class FilterRules {
    /**
     * A rule.
     *
     * @param source a name or ANY
     * @param type or {@link KernelCall#FILTER_ANY_TYPE}
     * @param accepts what fits it
     */
    record Rule(int source, int type, boolean accepts) {
        boolean fits(int fromWhom, int what) {
            return List.of(Endpoint.ANY, fromWhom).contains(source)
                    && List.of(KernelCall.FILTER_ANY_TYPE, what).contains(type);
        }
    }

    private final MessageRules messages;

    FilterRules(MessageRules messages) {
        this.messages = messages;
    }

    /** Whether a process receives a message that another process sends of its own accord. */
    static boolean lets(Tenant receiver, int source, int type) {
        return receiver.filter == null
                || receiver.filter.stream()
                        .filter(rule -> rule.fits(source, type))
                        .findFirst()
                        .orElseThrow()
                        .accepts();
    }

    /** PRIVCTL with one of the two orders that are about filters, or one that does not exist. */
    int control(Tenant caller, Tenant target, int order) {
        int rules = argument(caller, KernelCall.C);
        int accepted = argument(caller, KernelCall.D);
        boolean sets = order == KernelCall.PRIVILEGE_SET_FILTER;
        if (!sets && order != KernelCall.PRIVILEGE_CLEAR_FILTER || !target.hasOwnRights()) {
            return Errno.EINVAL;
        }
        boolean isSound = sets
                ? rules >= 0 && rules <= KernelCall.FILTER_RULES && (accepted & -1L << rules + 1) == 0
                : target.filter != null;
        if (!isSound) {
            return Errno.EINVAL;
        }
        target.filter = sets ? read(caller, rules, accepted) : null;
        messages.lookAgain(target);
        return Errno.OK;
    }

    /** The last rule of the list fits everything. */
    private static List<Rule> read(Tenant caller, int rules, int accepted) {
        List<Rule> list = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            int at = KernelCall.E + 8 * i;
            list.add(new Rule(argument(caller, at), argument(caller, at + 4), (accepted & 1 << i) != 0));
        }
        list.add(new Rule(Endpoint.ANY, KernelCall.FILTER_ANY_TYPE, (accepted & 1 << rules) != 0));
        return list;
    }

    private static int argument(Tenant caller, int offset) {
        return caller.page[(MessageLayout.OUT + offset) / 4];
    }
}
