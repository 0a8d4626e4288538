package skink.drivers.tty;

import skink.magic.Address;
import skink.user.Ports;

/** The text mode of a VGA: what a {@link VtScreen} shows, in the memory of the device, and its cursor. */
final class VgaScreen implements Screen {
    static final int PHYSICAL = 0xB8000;
    static final int BYTES = 4096;
    static final int COLUMNS = 80;
    static final int ROWS = 25;

    private static final int CONTROLLER_INDEX = 0x3D4;
    private static final int CONTROLLER_DATA = 0x3D5;
    private static final int CURSOR_START = 0x0A;
    private static final int CURSOR_HIGH = 0x0E;
    private static final int CURSOR_LOW = 0x0F;
    /** In {@link #CURSOR_START}: no cursor; without it the number is the first row of pixels. */
    private static final int NO_CURSOR = 0x20;

    private static final int CURSOR_ROW = 0x0D;

    private final VtScreen screen = new VtScreen(COLUMNS, ROWS);
    private final Address memory;
    private int shownCursor = -1;
    private boolean isCursorShown;

    /** @param address where the process sees the device's memory */
    VgaScreen(int address) {
        memory = Address.of(address);
        update();
    }

    @Override
    public void show(int value) {
        screen.write(value);
    }

    @Override
    public void update() {
        for (int i = screen.firstChanged(); i <= screen.lastChanged(); i++) {
            memory.store(screen.cell(i), 2 * i);
        }
        screen.clean();
        if (screen.isCursorVisible() != isCursorShown) {
            isCursorShown = screen.isCursorVisible();
            control(CURSOR_START, isCursorShown ? CURSOR_ROW : NO_CURSOR);
        }
        if (screen.cursor() != shownCursor) {
            shownCursor = screen.cursor();
            control(CURSOR_HIGH, shownCursor >>> 8);
            control(CURSOR_LOW, shownCursor & 0xFF);
        }
    }

    private static void control(int register, int value) {
        Ports.out8(CONTROLLER_INDEX, register);
        Ports.out8(CONTROLLER_DATA, value);
    }
}
