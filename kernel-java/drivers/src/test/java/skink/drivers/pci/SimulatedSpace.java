package skink.drivers.pci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;

/** Functions with registers, of which some bits can be changed; it fails a test that does to a function what must not be done. */
final class SimulatedSpace implements ConfigurationSpace {
    /** A function that is being made. */
    final class Card {
        private final int[] words = new int[Register.END / 4];
        private final int[] changeable = new int[Register.END / 4];
        private final int place;

        private Card(int place, int vendor, int product) {
            this.place = place;
            words[0] = product << 16 | vendor;
            set(Register.COMMAND, 2, Register.DECODES, Register.DECODES);
        }

        Card set(int offset, int bytes, int value, int bits) {
            int shift = 8 * (offset & 3);
            int all = mask(bytes) << shift;
            words[offset / 4] = words[offset / 4] & ~all | value << shift & all;
            changeable[offset / 4] = changeable[offset / 4] & ~all | bits << shift & all;
            return this;
        }

        Card kind(int kind) {
            return set(Register.REVISION, 4, kind << 8 | 0x42, 0);
        }

        Card header(int type) {
            return set(Register.HEADER_TYPE, 1, type, 0);
        }

        Card bridgeTo(int bus) {
            return kind(0x060400).header(Register.BRIDGE).set(Register.SECONDARY_BUS, 1, bus, 0xFF);
        }

        Card interrupt(int pin, int line) {
            return set(Register.INTERRUPT_LINE, 1, line, 0xFF).set(Register.INTERRUPT_PIN, 1, pin, 0);
        }

        /** A base address, and its bits that can be changed. */
        Card base(int number, int value, int bits) {
            return set(Register.BASE_ADDRESSES + 4 * number, 4, value, bits);
        }

        private boolean decodes() {
            return (words[Register.COMMAND / 4] & Register.DECODES) != 0;
        }
    }

    private final Map<Integer, Card> cards = new TreeMap<>();
    int accesses;
    int writes;

    private static int mask(int bytes) {
        return bytes == 4 ? -1 : (1 << 8 * bytes) - 1;
    }

    Card put(int bus, int device, int function, int vendor, int product) {
        int place = Place.of(bus, device, function);
        Card card = new Card(place, vendor, product);
        cards.put(place, card);
        return card;
    }

    @Override
    public int read(int place, int offset, int bytes) {
        accesses++;
        assertEquals(0, offset % bytes, "an access across a word");
        Card card = cards.get(place);
        return (card == null ? -1 : card.words[offset / 4] >>> 8 * (offset & 3)) & mask(bytes);
    }

    @Override
    public void write(int place, int offset, int bytes, int value) {
        writes++;
        Card card = cards.get(place);
        assertTrue(card != null, "a write to nobody");
        boolean isBase = offset >= Register.BASE_ADDRESSES && offset < Register.BASE_ADDRESSES + 24;
        assertTrue(!isBase || !card.decodes(), "base addresses of function " + card.place + " change while it decodes");
        int shift = 8 * (offset & 3);
        int bits = mask(bytes) << shift & card.changeable[offset / 4];
        card.words[offset / 4] = card.words[offset / 4] & ~bits | value << shift & bits;
    }

    int word(int bus, int device, int function, int offset) {
        return cards.get(Place.of(bus, device, function)).words[offset / 4];
    }
}
