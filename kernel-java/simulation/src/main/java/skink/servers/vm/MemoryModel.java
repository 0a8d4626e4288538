package skink.servers.vm;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What processes have, in the simplest way: for each process and each of its pages, what may be done with it and what is in it.
 *
 * <p>A page is named by its number; contents are whole pages that never change, so that copies of processes share them.
 */
final class MemoryModel {
    /** Whose a page is. */
    enum Kind {
        /** The process's own: it comes when it is touched. */
        OWN,
        HEAP,
        /** Physical memory, as it is. */
        PHYSICAL,
        DEVICE,
        /** Memory of the program's file, which can only be read. */
        SHOWN,
        MESSAGES
    }

    /**
     * A page.
     *
     * @param isMapped whether the process may unmap it
     * @param physical PHYSICAL, SHOWN, DEVICE: its frame
     * @param contents null if it has not been seen yet
     * @param first what is in it when it is seen first, of which bytes may be zero that the program does not name; null: zeros
     * @param named how many bytes of {@code first}, from where, are named
     */
    record Page(
            Kind kind,
            boolean isWritable,
            boolean isMapped,
            int physical,
            byte[] contents,
            byte[] first,
            int namedFrom,
            int namedTo) {
        static Page own(Kind kind, boolean isMapped) {
            return new Page(kind, true, isMapped, 0, null, null, 0, 0);
        }

        Page with(byte[] seen) {
            return new Page(kind, isWritable, isMapped, physical, seen, first, namedFrom, namedTo);
        }

        /** Whether the frame is the process's own, or as good as. */
        boolean hasContents() {
            return kind == Kind.OWN || kind == Kind.HEAP || kind == Kind.DEVICE;
        }

        boolean isLazy() {
            return kind == Kind.OWN || kind == Kind.HEAP;
        }

        /** Whether a page that was not seen before may look like that. */
        boolean mayBegin(byte[] seen) {
            for (int i = 0; i < seen.length; i++) {
                byte wanted = first == null ? 0 : first[i];
                boolean isNamed = first == null || i >= namedFrom && i < namedTo;
                if (seen[i] != wanted && (isNamed || seen[i] != 0)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A process's pages, by number. */
    static final class Pages extends TreeMap<Integer, Page> {
        private static final long serialVersionUID = 1;

        Page at(int address) {
            return get(address >>> 12);
        }

        /** The pages of [address, address + bytes), of which there may be 2^20. */
        Map<Integer, Page> within(int address, int bytes) {
            int from = address >>> 12;
            return subMap(from, from + (bytes >>> 12));
        }

        void add(int address, int bytes, Page page) {
            for (int i = 0; i < bytes >>> 12; i++) {
                put((address >>> 12) + i, page);
            }
        }
    }

    private final Map<Integer, Pages> processes = new HashMap<>();

    Pages of(int process) {
        return processes.get(process);
    }

    void put(int process, Pages pages) {
        processes.put(process, pages);
    }

    void remove(int process) {
        processes.remove(process);
    }

    /** A process that is like another, without its devices' memory. */
    void fork(int parent, int child) {
        Pages copy = new Pages();
        copy.putAll(of(parent));
        copy.values().removeIf(page -> page.kind() == Kind.DEVICE);
        processes.put(child, copy);
    }
}
