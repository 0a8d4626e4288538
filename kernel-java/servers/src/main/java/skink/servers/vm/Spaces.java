package skink.servers.vm;

import skink.abi.ipc.Endpoint;
import skink.abi.protocol.UnknownProcess;

/** The address spaces of all processes that this server knows, by slot. */
final class Spaces {
    private final Space[] spaces;

    Spaces(int slots) {
        spaces = new Space[slots];
    }

    /** The space of a process; null if the endpoint names none that is known. */
    Space find(int endpoint) {
        int slot = Endpoint.slot(endpoint);
        Space space = endpoint >= 0 && slot < spaces.length ? spaces[slot] : null;
        return space != null && space.endpoint == endpoint ? space : null;
    }

    Space known(int endpoint) throws UnknownProcess {
        Space space = find(endpoint);
        if (space == null) {
            throw UnknownProcess.ERROR;
        }
        return space;
    }

    /** From now on this is the space of that process. */
    void put(int endpoint, Space space) {
        space.endpoint = endpoint;
        spaces[Endpoint.slot(endpoint)] = space;
    }

    void remove(Space space) {
        spaces[Endpoint.slot(space.endpoint)] = null;
    }

    /** How many slots there are. */
    int slots() {
        return spaces.length;
    }

    /** The space of a slot's tenant, or null. */
    Space ofSlot(int slot) {
        return spaces[slot];
    }
}
