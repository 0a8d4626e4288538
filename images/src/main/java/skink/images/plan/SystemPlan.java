package skink.images.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import skink.harness.machine.MachineSpec;

/**
 * What boots: the kernel and these processes. The first has slot and privilege 0, the next 1, and so on.
 *
 * @param name of the plan
 * @param services at most 64
 * @param data files that boot besides, and become no processes: the servers that know them find them by their numbers
 */
public record SystemPlan(String name, List<Service> services, List<Path> data) {
    private static final int MOST = 64;

    public SystemPlan {
        services = List.copyOf(services);
        data = List.copyOf(data);
        if (services.size() > MOST) {
            throw new IllegalArgumentException("a plan has at most " + MOST + " processes, not " + services.size());
        }
        if (services.stream().map(Service::name).distinct().count() != services.size()) {
            throw new IllegalArgumentException("two processes of the plan " + name + " have the same name");
        }
    }

    /** A plan without data. */
    public SystemPlan(String name, List<Service> services) {
        this(name, services, List.of());
    }

    /** The boot modules; {@code compiler} makes the ELF file of a main class. */
    public List<MachineSpec.Module> modules(Function<String, Path> compiler) {
        List<MachineSpec.Module> modules = new ArrayList<>();
        for (Service service : services) {
            modules.add(new MachineSpec.Module(compiler.apply(service.mainClass()), service.line(services)));
        }
        data.forEach(file -> modules.add(new MachineSpec.Module(file, "data=1")));
        return modules;
    }
}
