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
        return new SystemPlan(
                "pm-tests",
                List.of(
                        LivingSystem.vm(),
                        LivingSystem.pm(),
                        LivingSystem.sched(),
                        LivingSystem.idle("ds"),
                        LivingSystem.vfs(),
                        Service.of("tty", "skink.tests.pm.Terminal")
                                .talkingTo("pm", "init")
                                .answeringPrograms()
                                .managedBy("pm"),
                        LivingSystem.idle("is"),
                        LivingSystem.idle("memory"),
                        LivingSystem.idle("pci"),
                        Service.of("init", "skink.tests.pm.ProcessDriver")
                                .talkingTo("vm", "pm", "vfs", "tty")
                                .withAllKernelCalls()
                                .withHeap(1024)
                                .withBuffers(64)
                                .managedBy("pm")),
                List.of(files));
    }
}
