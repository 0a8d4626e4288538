package skink.magic.sim;

/**
 * Two cascaded 8259A interrupt controllers: initialised by four command words, masks, requests, interrupts in service, ends
 * of interrupt, and the spurious interrupt when a request has gone away before it was acknowledged.
 *
 * <p>Attach {@link #master()} at port 0x20 (2 ports), {@link #slave()} at 0xA0 and {@link #edgeLevelControl()} at 0x4D0.
 */
public final class PicPair {
    private static final int CASCADE = 2;
    private static final int LAST_LINE = 7;

    private final Chip master = new Chip();
    private final Chip slave = new Chip();
    private final boolean[] pins = new boolean[16];
    private int levelLines;

    public PortDevice master() {
        return master;
    }

    public PortDevice slave() {
        return slave;
    }

    /** Two registers with a bit for each line: 1 if it is level-triggered. */
    public PortDevice edgeLevelControl() {
        return new PortDevice() {
            @Override
            public int in(int offset, int widthBytes) {
                return levelLines >> 8 * offset & 0xFF;
            }

            @Override
            public void out(int offset, int widthBytes, int value) {
                levelLines = levelLines & ~(0xFF << 8 * offset) | (value & 0xFF) << 8 * offset;
            }
        };
    }

    /** Makes a line, 0 to 15, level-triggered, as firmware does for PCI. */
    public void makeLevel(int line) {
        levelLines |= 1 << line;
    }

    /** What a device drives onto a line, 0 to 15. */
    public void drive(int line, boolean asserted) {
        Chip chip = chip(line);
        int bit = 1 << (line & 7);
        boolean rises = asserted && !pins[line];
        pins[line] = asserted;
        if (isLevel(line) ? asserted : rises) {
            chip.requests |= bit;
        } else if (!asserted) {
            chip.requests &= ~bit;
        }
    }

    private boolean isLevel(int line) {
        return (levelLines >> line & 1) != 0;
    }

    private Chip chip(int line) {
        return line < 8 ? master : slave;
    }

    /** Whether the processor is asked for an interrupt. */
    public boolean interrupts() {
        return master.next() >= 0 || slave.next() >= 0 && master.wouldServe(CASCADE);
    }

    /** The processor takes the interrupt: its vector. */
    public int acknowledge() {
        boolean ofSlave =
                slave.next() >= 0 && master.wouldServe(CASCADE) && !(master.next() >= 0 && master.next() < CASCADE);
        if (!ofSlave) {
            return master.base + take(master, 0);
        }
        master.inService |= 1 << CASCADE;
        return slave.base + take(slave, 8);
    }

    /** The processor takes an interrupt whose request, on a line of the first or second controller, has gone away. */
    public int acknowledgeSpurious(boolean ofSlave) {
        if (ofSlave) {
            master.inService |= 1 << CASCADE;
        }
        return (ofSlave ? slave : master).base + LAST_LINE;
    }

    private int take(Chip chip, int firstLine) {
        int line = chip.next();
        if (line < 0) {
            return LAST_LINE;
        }
        chip.inService |= 1 << line;
        if (!isLevel(firstLine + line)) {
            chip.requests &= ~(1 << line);
        }
        return line;
    }

    /** Interrupts in service, those of the second controller in bits 8 to 15. */
    public int inService() {
        return master.inService | slave.inService << 8;
    }

    /** Masked lines, those of the second controller in bits 8 to 15. */
    public int masks() {
        return master.mask | slave.mask << 8;
    }

    private static final class Chip implements PortDevice {
        private int base;
        private int mask;
        private int requests;
        private int inService;
        private int expectedWord;
        private boolean readsInService;

        /** The line of highest priority that may interrupt now, or -1. */
        int next() {
            for (int line = 0; line < 8; line++) {
                if ((inService >> line & 1) != 0) {
                    return -1;
                }
                if (((requests & ~mask) >> line & 1) != 0) {
                    return line;
                }
            }
            return -1;
        }

        /** Whether a request on this line would not be held back. */
        boolean wouldServe(int line) {
            return (mask >> line & 1) == 0 && (inService & (1 << line + 1) - 1) == 0;
        }

        @Override
        public int in(int offset, int widthBytes) {
            if (offset == 1) {
                return mask;
            }
            return readsInService ? inService : requests;
        }

        @Override
        public void out(int offset, int widthBytes, int value) {
            if (offset == 1) {
                data(value & 0xFF);
            } else if ((value & 0x10) != 0) {
                expectedWord = 2;
                mask = 0;
                inService = 0;
                requests = 0;
            } else if ((value & 8) != 0) {
                readsInService = (value & 3) == 3;
            } else if ((value & 0x20) != 0) {
                end((value & 0x40) != 0 ? 1 << (value & 7) : Integer.lowestOneBit(inService));
            }
        }

        private void data(int value) {
            switch (expectedWord) {
                case 2 -> {
                    base = value;
                    expectedWord = 3;
                }
                case 3 -> expectedWord = 4;
                case 4 -> expectedWord = 0;
                default -> mask = value;
            }
        }

        private void end(int bit) {
            inService &= ~bit;
        }
    }
}
