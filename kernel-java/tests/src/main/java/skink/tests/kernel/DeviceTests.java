package skink.tests.kernel;

import java.util.ArrayList;
import java.util.List;

/** Runs the cases about devices and ends the machine with their verdict. */
public final class DeviceTests {
    private DeviceTests() {}

    public static void main(String[] args) {
        List<Case> cases = new ArrayList<>();
        cases.addAll(PortCases.ALL);
        cases.addAll(DirectPortCases.ALL);
        cases.addAll(InterruptCases.ALL);
        Driver.run(cases);
    }
}
