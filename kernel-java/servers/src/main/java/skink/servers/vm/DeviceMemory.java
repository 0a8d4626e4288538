package skink.servers.vm;

import java.util.ArrayList;
import java.util.List;
import skink.abi.boot.MemoryMapAbi;

/**
 * Memory that devices use by themselves. It outlives its process: a device that was told to write there may still do so, until
 * somebody says that it has been reset.
 */
final class DeviceMemory {
    private record Piece(int owner, int physical, int bytes) {}

    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;

    private final Budget budget;
    private final Window window;
    private final List<Piece> quarantine = new ArrayList<>();

    DeviceMemory(Budget budget, Window window) {
        this.budget = budget;
        this.window = window;
    }

    /** The process gives its address space up: what devices may still use is kept. */
    void keep(Space space) {
        for (int i = 0; i < space.regions.count(); i++) {
            Region region = space.regions.get(i);
            if (region.kind == Region.Kind.DEVICE) {
                quarantine.add(new Piece(space.endpoint, region.physical, region.bytes));
            }
        }
    }

    /** No device uses what the dead process had. */
    void release(int owner) {
        for (int i = quarantine.size() - 1; i >= 0; i--) {
            Piece piece = quarantine.get(i);
            if (piece.owner == owner) {
                quarantine.remove(i);
                give(piece.physical, piece.bytes);
            }
        }
    }

    /** No device uses what the living process has: it is unmapped, and free. */
    void releaseLiving(Space space) {
        for (int i = space.regions.count() - 1; i >= 0; i--) {
            Region region = space.regions.get(i);
            if (region.kind == Region.Kind.DEVICE) {
                boolean lives = window.open(space.endpoint);
                for (int page = region.start; page != region.end(); page += PAGE) {
                    space.hide(page);
                }
                if (lives) {
                    window.close();
                }
                space.regions.remove(region);
                give(region.physical, region.bytes);
            }
        }
    }

    private void give(int physical, int bytes) {
        for (int offset = 0; offset < bytes; offset += PAGE) {
            budget.give(physical + offset);
        }
    }

    /** How many pieces wait for a reset. */
    int pieces() {
        return quarantine.size();
    }

    /** Where a piece begins. */
    int physical(int piece) {
        return quarantine.get(piece).physical;
    }

    /** How large a piece is. */
    int bytes(int piece) {
        return quarantine.get(piece).bytes;
    }

    /** How many pages wait for a reset. */
    int quarantined() {
        int pages = 0;
        for (Piece piece : quarantine) {
            pages += piece.bytes >>> 12;
        }
        return pages;
    }
}
