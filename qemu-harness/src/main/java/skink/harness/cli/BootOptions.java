package skink.harness.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import skink.harness.machine.Accelerator;
import skink.harness.machine.MachineSpec;

/**
 * The options of every verb that boots something (a picocli mixin).
 */
public final class BootOptions {
    /** As many as QEMU's machine takes. */
    public static final int MAX_CPUS = 255;

    @Option(names = "--cpus", paramLabel = "N", defaultValue = "1", description = "number of CPUs (default: 1)")
    private int cpus;

    @Option(
            names = "--memory",
            paramLabel = "M",
            defaultValue = "128",
            converter = Megabytes.class,
            description = "memory in MiB, or with a G for GiB (default: ${DEFAULT-VALUE})")
    private int memoryMegabytes;

    @Option(
            names = "--accel",
            paramLabel = "auto|kvm|tcg",
            defaultValue = "auto",
            converter = AcceleratorName.class,
            description = "what runs the guest's instructions (default: auto, KVM where it is real)")
    private Accelerator accelerator;

    @Option(
            names = "--race",
            arity = "0..1",
            paramLabel = "SEED",
            fallbackValue = "random",
            description = "race mode: random scheduling from this seed, or from a random one")
    private String race;

    @Option(names = "--sanity", description = "sanity mode: the guest checks its tables all the time")
    private boolean sanity;

    private Optional<Long> raceSeed = Optional.empty();

    /** Number of CPUs. */
    public int cpus() {
        return cpus;
    }

    /** Whether sanity checks are on. */
    public boolean sanity() {
        return sanity;
    }

    /** Seed of race mode, if it is on; a random seed is drawn once. */
    public Optional<Long> raceSeed() {
        if (race != null && raceSeed.isEmpty()) {
            raceSeed = Optional.of(
                    race.equals("random") ? ThreadLocalRandom.current().nextLong(1L << 31) : Long.parseLong(race));
        }
        return raceSeed;
    }

    /**
     * Checks what picocli cannot.
     *
     * @throws IllegalArgumentException with a line for the user
     */
    public void check() {
        if (cpus < 1 || cpus > MAX_CPUS) {
            throw new IllegalArgumentException("--cpus takes 1 to " + MAX_CPUS + ", not " + cpus);
        }
        if (race != null && !race.equals("random") && !race.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("--race takes a decimal number as seed, not '" + race + "'");
        }
    }

    /** The machine for an image; its kernel arguments are race and sanity mode and then the given words. */
    public MachineSpec machine(List<String> launcher, ImageSource.BootImage image, List<String> words) {
        List<String> arguments = new ArrayList<>();
        raceSeed().ifPresent(seed -> arguments.add("race=" + seed));
        if (sanity) {
            arguments.add("sanity");
        }
        arguments.addAll(words);
        return MachineSpec.ofKernel(image.kernel())
                .withLauncher(launcher)
                .withModules(image.modules())
                .withCpus(cpus)
                .withMemoryMegabytes(memoryMegabytes)
                .withAccelerator(accelerator)
                .withKernelArguments(String.join(" ", arguments));
    }

    /** Reads 64, 64M or 1G. */
    static final class Megabytes implements ITypeConverter<Integer> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,6})([MmGg]?)");

        @Override
        public Integer convert(String text) {
            Matcher m = FORM.matcher(text);
            int size = m.matches() ? Integer.parseInt(m.group(1)) : 0;
            if (size == 0) {
                throw new TypeConversionException("'" + text + "' is no size of memory, such as 64, 64M or 1G");
            }
            return m.group(2).equalsIgnoreCase("g") ? size * 1024 : size;
        }
    }

    /** Reads auto, kvm or tcg. */
    static final class AcceleratorName implements ITypeConverter<Accelerator> {
        @Override
        public Accelerator convert(String text) {
            try {
                return Accelerator.valueOf(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is not one of auto, kvm, tcg");
            }
        }
    }
}
