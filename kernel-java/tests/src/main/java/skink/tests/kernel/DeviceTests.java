package skink.tests.kernel;

/** Runs the cases about devices and ends the machine with their verdict. */
public final class DeviceTests {
    private DeviceTests() {}

    public static void main(String[] args) {
        Driver.run(InterruptCases.ALL);
    }
}
