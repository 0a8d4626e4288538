package skink.servers.is;

import skink.abi.ipc.Endpoint;
import skink.abi.protocol.Is;
import skink.abi.protocol.NotFound;

/**
 * What is told, put together from {@link Facts}.
 *
 * <p>A service is a process that has been there since the boot: the first tenant of its slot, with privileges of its own.
 * Others come and go between two questions, so a list that is asked for piece by piece may miss one; it never has one twice.
 */
final class Report {
    private final Facts facts;

    Report(Facts facts) {
        this.facts = facts;
    }

    Is.Service service(int index) throws NotFound {
        int slots = facts.system().slots();
        int left = index;
        for (int number = 0; number < slots && left >= 0; number++) {
            Facts.Slot slot = facts.slot(number);
            if (slot != null && isService(slot) && left-- == 0) {
                return describe(number, slot);
            }
        }
        throw NotFound.ERROR;
    }

    private static boolean isService(Facts.Slot slot) {
        return slot.endpoint() >= 0 && Endpoint.generation(slot.endpoint()) == 1 && slot.isOwn();
    }

    /** One that ends meanwhile has run for no time. */
    private Is.Service describe(int number, Facts.Slot slot) {
        Facts.Times times = facts.times(slot.endpoint());
        long millis = times == null ? 0 : times.used() / times.perMilli();
        return new Is.Service(
                slot.endpoint(),
                letters(facts.name(number)),
                slot.blocked(),
                slot.priority(),
                slot.processor(),
                millis);
    }

    /** A name as a text: what is no printable ASCII becomes a question mark. */
    private static String letters(byte[] name) {
        StringBuilder text = new StringBuilder(name.length);
        for (int i = 0; i < name.length && name[i] != 0; i++) {
            text.append(name[i] > ' ' && name[i] < 0x7F ? (char) name[i] : '?');
        }
        return text.toString();
    }

    Is.Machine machine() {
        Facts.System system = facts.system();
        Facts.Times times = facts.times(Endpoint.SELF);
        long uptime = times.sinceBoot() / times.perMilli();
        return new Is.Machine(system.processors(), system.slots(), system.race(), uptime, times.now());
    }

    Is.Processor processor(int number) throws NotFound {
        Facts.Lock lock = facts.lock(number);
        if (lock == null) {
            throw NotFound.ERROR;
        }
        int perMilli = facts.times(Endpoint.SELF).perMilli();
        return new Is.Processor(
                lock.held() / perMilli, lock.waited() / perMilli, lock.acquisitions(), lock.contended());
    }
}
