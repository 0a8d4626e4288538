package skink.servers.vm;

/**
 * The regions of an address space, by their addresses.
 *
 * <p>{@code R3}: sorted, disjoint, within the user half.
 */
final class Regions {
    /** More are refused. */
    static final int MOST = 256;

    private static final int FIRST_ROOM = 8;

    private Region[] regions = new Region[FIRST_ROOM];
    private int count;

    int count() {
        return count;
    }

    Region get(int index) {
        return regions[index];
    }

    /** The region that has the address; null if none has. */
    Region find(int address) {
        int index = firstEndingAbove(address);
        return index < count && Integer.compareUnsigned(regions[index].start, address) <= 0 ? regions[index] : null;
    }

    /** The index of the first region that ends above an address. */
    int firstEndingAbove(int address) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (Integer.compareUnsigned(regions[middle].end(), address) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether no region has any of these addresses, all of which lie in the user half. */
    boolean isFree(int start, int bytes) {
        int index = firstEndingAbove(start);
        return index == count || Integer.compareUnsigned(regions[index].start, start + bytes) >= 0;
    }

    /** The first free range of so many bytes within [low, high); 0 if there is none. */
    int findGap(int bytes, int low, int high) {
        int start = low;
        for (int i = firstEndingAbove(low); i < count; i++) {
            int gapEnd = regions[i].start;
            if (Integer.compareUnsigned(gapEnd, start) > 0 && Integer.compareUnsigned(gapEnd - start, bytes) >= 0) {
                break;
            }
            start = regions[i].end();
        }
        boolean fits = Integer.compareUnsigned(start, high) <= 0 && Integer.compareUnsigned(high - start, bytes) >= 0;
        return fits ? start : 0;
    }

    boolean isFull() {
        return count == MOST;
    }

    /** Adds a region where none is. */
    void add(Region region) {
        if (count == MOST || !isFree(region.start, region.bytes)) {
            throw new IllegalStateException("R3: there is no room for " + region);
        }
        int index = firstEndingAbove(region.start);
        if (count == regions.length) {
            Region[] larger = new Region[2 * count];
            System.arraycopy(regions, 0, larger, 0, count);
            regions = larger;
        }
        System.arraycopy(regions, index, regions, index + 1, count - index);
        regions[index] = region;
        count++;
    }

    void remove(Region region) {
        int index = firstEndingAbove(region.start);
        if (index == count || regions[index] != region) {
            throw new IllegalStateException("R3: " + region + " is not here");
        }
        count--;
        System.arraycopy(regions, index + 1, regions, index, count - index);
        regions[count] = null;
    }
}
