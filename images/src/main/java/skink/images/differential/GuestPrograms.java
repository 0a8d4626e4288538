package skink.images.differential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import skink.abi.test.Ktap;
import skink.harness.cli.ImageSource;
import skink.harness.exec.GuestLost;
import skink.harness.exec.GuestProgram;
import skink.harness.exec.GuestSession;
import skink.harness.machine.MachineSpec;
import skink.images.build.ExecImage;

/**
 * Our own system under programs: many of them, one after the other, in one guest.
 *
 * <p>A guest that is lost, or in which a program does not end, is replaced by a new one: only that program has failed.
 */
final class GuestPrograms implements AutoCloseable {
    private static final int MEMORY_MEGABYTES = 768;
    private static final String PROGRAM = "bin/program";
    /** The status of a program whose guest was lost; how is on its standard error. */
    static final int LOST = -3;

    private static final int TIMEOUT_SECONDS = 120;

    private final MachineSpec machine;
    private final Path folder;
    private GuestSession guest;

    private GuestPrograms(MachineSpec machine, Path folder) {
        this.machine = machine;
        this.folder = folder;
    }

    /** Guests with these executables, by their names in the guest; {@code folder} exists and is theirs. */
    static GuestPrograms of(Map<String, Path> executables, Path folder) {
        ImageSource.BootImage image = ExecImage.of(executables, folder);
        return new GuestPrograms(
                MachineSpec.ofKernel(image.kernel())
                        .withModules(image.modules())
                        .withKernelArguments(Ktap.RUN_ARGUMENT + "programs")
                        .withMemoryMegabytes(MEMORY_MEGABYTES),
                folder);
    }

    /** Runs executables of the target {@code skink}, a guest for each; {@code folder} exists and is theirs. */
    static NativeEngine.Host host(Path folder, Map<String, String> environment) {
        return executable -> {
            GuestPrograms guest = of(Map.of(PROGRAM, executable), folder);
            return new NativeEngine.Runner() {
                @Override
                public ProgramProcess run(List<String> arguments) {
                    return guest.run("/" + PROGRAM, arguments, environment, "");
                }

                @Override
                public void close() {
                    guest.close();
                }
            };
        };
    }

    /** Runs a file of the guest to its end. */
    ProgramProcess run(String file, List<String> arguments, Map<String, String> environment, String input) {
        if (guest == null) {
            guest = GuestSession.boot(machine, folder);
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        GuestProgram program = GuestProgram.of(file)
                .withArguments(arguments.stream()
                        .map(argument -> argument.getBytes(StandardCharsets.UTF_8))
                        .toList())
                .withEnvironment(environment.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList())
                .reading(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                .writing(output, errors);
        GuestSession running = guest;
        CompletableFuture<Boolean> watch =
                new CompletableFuture<Boolean>().completeOnTimeout(true, TIMEOUT_SECONDS, TimeUnit.SECONDS);
        watch.thenAccept(tooLate -> {
            if (tooLate) {
                running.close();
            }
        });
        try {
            int status = running.run(program);
            return process(output, errors, status);
        } catch (GuestLost lost) {
            close();
            boolean timedOut = watch.isDone();
            errors.writeBytes(lost.getMessage().getBytes(StandardCharsets.UTF_8));
            return process(output, errors, timedOut ? ProgramProcess.TIMED_OUT : LOST);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all output", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program ran", e);
        } finally {
            watch.complete(false);
        }
    }

    private static ProgramProcess process(ByteArrayOutputStream output, ByteArrayOutputStream errors, int status) {
        return new ProgramProcess(
                output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8), status);
    }

    @Override
    public void close() {
        if (guest != null) {
            guest.close();
            guest = null;
        }
    }
}
