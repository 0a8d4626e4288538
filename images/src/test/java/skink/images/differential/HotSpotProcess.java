package skink.images.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import skink.images.build.GuestClasses.Module;

/** The oracle for programs that may end their process: HotSpot, a process of its own for each. */
final class HotSpotProcess {
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:-OmitStackTraceInFastThrow",
            "-XX:-ShowCodeDetailsInExceptionMessages",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-Dsun.stderr.encoding=UTF-8");

    private HotSpotProcess() {}

    /** Runs a class of the guest module of programs. */
    static ProgramProcess run(String mainClass, List<String> arguments, String input, boolean assertions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        if (assertions) {
            command.add("-ea");
        }
        command.addAll(List.of("-cp", Module.PROGRAMS.path().toString(), mainClass));
        command.addAll(arguments);
        return ProgramProcess.run(command, Map.of(), input);
    }
}
