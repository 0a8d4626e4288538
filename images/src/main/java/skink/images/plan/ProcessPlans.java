package skink.images.plan;

import java.nio.file.Path;
import java.util.List;

/** Plans with the process manager. */
public final class ProcessPlans {
    private ProcessPlans() {}

    /**
     * The tests of the process manager: as the living system, but init is the driver, and another program is in the place of
     * the terminal.
     *
     * @param files an archive with the program {@code bin/subject} and the file {@code etc/text}
     */
    public static SystemPlan processManagerTests(Path files) {
        Service terminal = Service.of("tty", "skink.tests.pm.Terminal")
                .talkingTo("pm", "init")
                .answeringPrograms();
        Service driver = Service.of("init", "skink.tests.pm.ProcessDriver")
                .withAllKernelCalls()
                .withHeap(1024)
                .withBuffers(64);
        return new SystemPlan("pm-tests", LivingSystem.with(terminal, driver), List.of(files));
    }
}
