package skink.kernel.irq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Devices, processors and drivers in any order: nothing is told twice, no interrupt is lost, and the rules H1 to H5 hold
 * after every step.
 */
class InterleavingsTest {
    private static final int RUNS = 400;
    private static final int STEPS = 300;
    private static final int DRIVERS = 4;
    private static final int[] LINES = {4, 9, 10, 12};

    /** A device with its driver's hook, as the driver knows it. */
    private static final class Device {
        final int driver;
        final int id;
        final int line;
        boolean hasHook;
        boolean isOpen;
        /** Whether there is something that its driver has not yet served. */
        boolean hasWork;

        Device(int driver, int id, int line) {
            this.driver = driver;
            this.id = id;
            this.line = line;
        }
    }

    private final List<Device> devices = new ArrayList<>();
    private Board board;
    private Drivers drivers;
    private String where;

    @Test
    void throughApics() {
        for (int seed = 0; seed < RUNS; seed++) {
            where = "APIC, seed " + seed;
            SplittableRandom random = new SplittableRandom(seed);
            run(new ApicBoard(1 + random.nextInt(3)), random);
        }
    }

    @Test
    void throughPics() {
        for (int seed = 0; seed < RUNS; seed++) {
            where = "8259, seed " + seed;
            run(new PicBoard(), new SplittableRandom(seed));
        }
    }

    private void run(Board newBoard, SplittableRandom random) {
        board = newBoard;
        drivers = new Drivers(board, DRIVERS);
        devices.clear();
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            devices.add(new Device(random.nextInt(DRIVERS), i, LINES[random.nextInt(LINES.length)]));
        }
        for (int step = 0; step < STEPS; step++) {
            step(random);
            check();
        }
        finish();
    }

    private void step(SplittableRandom random) {
        Device device = devices.get(random.nextInt(devices.size()));
        int cpu = random.nextInt(board.processors());
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> work(device);
            case 3, 4, 5 -> drivers.take(cpu);
            case 6, 7, 8 -> drivers.serve(cpu);
            case 9, 10, 11 -> receive(device.driver);
            case 12 -> open(device);
            case 13 -> close(device);
            case 14 -> hookOrUnhook(device, random.nextInt(4));
            default -> die(device.driver, random.nextInt(4));
        }
    }

    /** The device wants something: it asserts its line, or makes an edge. */
    private void work(Device device) {
        device.hasWork = true;
        if (!isLevel(device.line)) {
            board.drive(device.line, false);
        }
        drive(device.line);
    }

    private boolean isLevel(int line) {
        boolean[] level = new boolean[1];
        board.machine().run(() -> level[0] = Controller.isLevel(line, false));
        return level[0];
    }

    /** Lines of several devices are asserted while one of them asserts it; an edge-triggered one stays. */
    private void drive(int line) {
        boolean isWanted = devices.stream().anyMatch(device -> device.line == line && device.hasWork);
        if (isLevel(line) || isWanted) {
            board.drive(line, isWanted);
        }
    }

    private void receive(int driver) {
        int told = drivers.receive(driver);
        for (Device device : devices) {
            if (device.driver == driver && (told >> device.id & 1) != 0) {
                assertTrue(device.hasHook && device.isOpen, () -> where + ": told twice, or of what it did not hook");
                told &= ~(1 << device.id);
                device.isOpen = false;
                serveDevice(device);
                open(device);
            }
        }
        assertEquals(0, told, () -> where + ": ids that nobody has");
    }

    private void serveDevice(Device device) {
        device.hasWork = false;
        drive(device.line);
    }

    private void open(Device device) {
        if (device.hasHook) {
            device.isOpen = true;
            drivers.open(device.driver, device.id);
        }
    }

    /** What has been told and not received still comes; nothing else does. */
    private void close(Device device) {
        if (device.hasHook) {
            drivers.close(device.driver, device.id);
            if ((Drivers.privilege(device.driver).interrupts >> device.id & 1) == 0) {
                device.isOpen = false;
            }
        }
    }

    private void hookOrUnhook(Device device, int choice) {
        if (!device.hasHook) {
            serveDevice(device);
            device.hasHook = true;
            device.isOpen = false;
            drivers.hook(device.driver, device.id, device.line);
        } else if (choice == 0) {
            device.hasHook = false;
            drivers.unhook(device.driver, device.id);
        }
    }

    private void die(int driver, int choice) {
        if (choice == 0) {
            drivers.die(driver);
            devices.stream().filter(device -> device.driver == driver).forEach(device -> device.hasHook = false);
        }
    }

    private void check() {
        for (int line : LINES) {
            List<Hook> hooks = devices.stream()
                    .filter(device -> device.line == line && device.hasHook)
                    .map(device -> drivers.find(device.driver, device.id))
                    .toList();
            boolean allOpen = hooks.stream().allMatch(hook -> hook.isOpen);
            boolean someListen = hooks.stream().anyMatch(hook -> hook.isOpen || !hook.hasMissed);
            boolean isOpen = !hooks.isEmpty() && (isLevel(line) ? allOpen : someListen);
            assertEquals(!isOpen, board.isMasked(line), () -> where + ": H1, H2 or H3 of line " + line);
        }
    }

    /** All drivers are diligent from now on, and devices that nobody drives are switched off: nobody may be left waiting. */
    private void finish() {
        devices.stream().filter(device -> !device.hasHook).forEach(this::serveDevice);
        devices.forEach(this::open);
        for (int turn = 0; turn < 10; turn++) {
            drivers.settle();
            for (int driver = 0; driver < DRIVERS; driver++) {
                receive(driver);
            }
        }
        for (Device device : devices) {
            assertFalse(device.hasWork, () -> where + ": an interrupt of line " + device.line + " is lost");
        }
        assertFalse(board.hasInService(), () -> where + ": an interrupt has not ended");
        check();
    }
}
