package skink.drivers.tty;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.NoDevice;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.Tty;
import skink.abi.user.WellKnown;
import skink.user.Interrupts;
import skink.user.protocol.CharDispatcher;
import skink.user.protocol.CharServer;
import skink.user.protocol.PeerFailure;
import skink.user.protocol.PmClient;
import skink.user.protocol.TtyDispatcher;
import skink.user.protocol.TtyServer;
import skink.user.protocol.VmClient;
import skink.user.server.Server;
import skink.user.server.ServerLoop;
import skink.user.server.ServiceArguments;

/** The server: one terminal, minor {@link #CONSOLE}, and the devices that it consists of. */
public final class TtyDriver implements Server, CharServer, TtyServer {
    private static final int CONSOLE = 0;

    private static final int COM1 = 0x3F8;
    private static final int COM1_LINE = 4;
    private static final int SERIAL_HOOK = 0;
    private static final int KEYBOARD_HOOK = 1;

    private static final int OUTPUT_BYTES = 4096;
    private static final int TYPE_AHEAD_BYTES = 8192;
    private static final int MESSAGE_BYTES = 48;
    private static final int SERIAL_ROWS = 24;
    private static final int SERIAL_COLUMNS = 80;

    /** How long a line that has given much pauses, so that others have their turn. */
    private static final int TURN_MILLIS = 1;
    /** How long it waits for somebody to read what has been typed before more of that is lost. */
    private static final int FULL_MILLIS = 500;

    private final ServiceArguments arguments;
    private final ByteRing ring = new ByteRing(OUTPUT_BYTES);
    private final SerialLine serial;
    private final Keyboard keyboard = new Keyboard(new ScanCodes(this::typed));
    private final AlarmClock pause = new AlarmClock(new KernelTime());
    private final int fullMillis;
    private Terminal terminal;
    private Tty.Size size;

    private TtyDriver(ServiceArguments arguments) {
        this.arguments = arguments;
        int port = (int) arguments.number("port", COM1);
        this.fullMillis = (int) arguments.number("full-millis", FULL_MILLIS);
        this.serial = new SerialLine(new KernelUartPort(port), ring, this::typed);
    }

    public static void main(String[] args) {
        TtyDriver server = new TtyDriver(new ServiceArguments(args));
        ServerLoop.run(args, server, new CharDispatcher(server), new TtyDispatcher(server));
    }

    @Override
    public int initialize(InitKind kind) {
        Screen screen = arguments.number("screen", 0) == 0 ? Screen.NONE : openScreen();
        boolean hasScreen = screen != Screen.NONE;
        size = new Tty.Size((int) arguments.number("columns", hasScreen ? VgaScreen.COLUMNS : SERIAL_COLUMNS), (int)
                arguments.number("rows", hasScreen ? VgaScreen.ROWS : SERIAL_ROWS));
        Processes processes = arguments.number("signals", 1) == 0
                ? Processes.UNMANAGED
                : new ManagedProcesses(new PmClient(WellKnown.PM));
        int typeAhead = (int) arguments.number("type-ahead", TYPE_AHEAD_BYTES);
        terminal = new Terminal(typeAhead, new Output(ring, screen), serial, new ProcessClients(), processes);
        int error = openLine(SERIAL_HOOK, (int) arguments.number("irq", COM1_LINE));
        serial.initialise();
        if (error == Errno.OK && arguments.number("screen", 0) != 0) {
            error = openLine(KEYBOARD_HOOK, Keyboard.LINE);
            keyboard.initialise();
        }
        return error;
    }

    /** The screen, if there is somebody who lets this process see its memory. */
    private static Screen openScreen() {
        try {
            return new VgaScreen(new VmClient(WellKnown.VM).mapPhysical(VgaScreen.PHYSICAL, VgaScreen.BYTES, true));
        } catch (Refusal | PeerFailure withoutScreen) {
            return Screen.NONE;
        }
    }

    /** Hooks an interrupt line whose device is served until it asks for nothing; 0 or what went wrong. */
    private static int openLine(int hook, int line) {
        int error = Interrupts.hook(hook, line, KernelCall.IRQ_REOPENS);
        return error == Errno.OK ? Interrupts.open(hook) : error;
    }

    @Override
    public void interrupts(int hooks) {
        if ((hooks >>> SERIAL_HOOK & 1) != 0) {
            serial.interrupt();
        }
        if ((hooks >>> KEYBOARD_HOOK & 1) != 0) {
            keyboard.interrupt();
        }
        terminal.serve();
        if (serial.isPaused()) {
            pause.set(terminal.isFull() ? fullMillis : TURN_MILLIS);
        }
    }

    private void typed(int key) {
        terminal.type(key);
        if (terminal.isFull()) {
            serial.pause();
        }
    }

    @Override
    public void alarm() {
        if (serial.isPaused() && pause.isDue()) {
            serial.resume();
        }
    }

    private static void check(int minor) throws NoDevice {
        if (minor != CONSOLE) {
            throw NoDevice.ERROR;
        }
    }

    private static void check(boolean makesSense) throws BadArgument {
        if (!makesSense) {
            throw BadArgument.ERROR;
        }
    }

    @Override
    public void write(int caller, int minor, byte[] data) throws NoDevice {
        check(minor);
        terminal.write(Writer.ofBytes(caller, data));
    }

    @Override
    public void writeFrom(int caller, int minor, int grant, int bytes) throws NoDevice, BadArgument {
        check(minor);
        check(bytes >= 0);
        terminal.write(Writer.ofGrant(caller, grant, bytes));
    }

    @Override
    public void read(int caller, int minor, int most) throws NoDevice, BadArgument {
        check(minor);
        check(most >= 1 && most <= MESSAGE_BYTES);
        read(new Reader(caller, false, 0, most));
    }

    @Override
    public void readInto(int caller, int minor, int grant, int bytes) throws NoDevice, BadArgument {
        check(minor);
        check(bytes >= 1);
        read(new Reader(caller, true, grant, bytes));
    }

    private void read(Reader reader) {
        terminal.read(reader);
        if (serial.isPaused() && !terminal.isFull()) {
            serial.resume();
        }
    }

    @Override
    public int available(int caller, int minor) throws NoDevice {
        check(minor);
        return terminal.available();
    }

    @Override
    public int mode(int caller, int minor) throws NoDevice {
        check(minor);
        return terminal.mode();
    }

    @Override
    public void setMode(int caller, int minor, int mode) throws NoDevice, BadArgument {
        check(minor);
        check((mode & ~LineDiscipline.MODES) == 0);
        terminal.setMode(mode);
    }

    @Override
    public Tty.Size size(int caller, int minor) throws NoDevice {
        check(minor);
        return size;
    }

    @Override
    public int foreground(int caller, int minor) throws NoDevice {
        check(minor);
        return terminal.foreground();
    }

    @Override
    public void setForeground(int caller, int minor, int group) throws NoDevice, NotPermitted {
        check(minor);
        if (!terminal.setForeground(caller, group)) {
            throw NotPermitted.ERROR;
        }
    }

    @Override
    public void drain(int caller, int minor) throws NoDevice {
        check(minor);
        terminal.write(Writer.ofNothing(caller));
    }
}
